import { Text, View } from '@tarojs/components';
import type { ProjectWindow } from '@contracts/exam-project';
import { formatDay } from '@/shared/record/time-text';
import { stageWindows, type WindowStanding } from './windows';
import './project-windows.scss';

const words: Record<WindowStanding, string> = { ahead: '未开始', open: '进行中', over: '已结束' };

/** The dates of each stage; they may overlap, as public notices have them (R-L1). */
export function ProjectWindows({ windows }: { windows: readonly ProjectWindow[] }) {
  return (
    <View className="project-windows" role="list">
      {stageWindows(windows, Date.now()).map(({ stage, word, standing, opensAt, closesAt }) => (
        <View
          key={stage}
          className={`project-windows__row project-windows__row--${standing}`}
          role="listitem"
        >
          <Text className="project-windows__stage">{word}</Text>
          <Text className="project-windows__dates">
            {formatDay(opensAt)} 至 {formatDay(closesAt)}
          </Text>
          <Text className="project-windows__standing">{words[standing]}</Text>
        </View>
      ))}
    </View>
  );
}

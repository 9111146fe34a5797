import { Text, View } from '@tarojs/components';
import type { ApplicationSummary } from '@contracts/exam-application-routes';
import { applicationStateWords } from '@contracts/exam-application-states';
import { Pressable } from '@/shared/controls/pressable';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { formatTime, timeLeft, unbrokenDates } from '@/shared/record/time-text';
import { stateTones } from './state-tones';
import './record-card.scss';

/** One application in the list: what it is, where it stands, and until when something is to be done. */
export function RecordCard({ item }: { item: ApplicationSummary }) {
  const chosen = [item.levelName, item.categoryName].filter(Boolean).join(' · ');
  const deadline = item.actsNext?.who === 'candidate' ? item.actsNext.deadline : null;
  const left = deadline && timeLeft(deadline, Date.now());
  return (
    <Pressable className="record-card" onPress={() => go('pages/exam-application/detail', { id: item.id })}>
      <View className="record-card__head">
        <Text className="record-card__name">{item.projectName}</Text>
        <StateBadge tone={stateTones[item.state]}>{applicationStateWords[item.state]}</StateBadge>
      </View>
      {chosen && <View className="record-card__line">{chosen}</View>}
      <View className="record-card__headline">{unbrokenDates(item.headline)}</View>
      {left && <View className="record-card__left">{left}</View>}
      <View className="record-card__line">申报编号 {item.number}</View>
      <View className="record-card__line">
        {item.submittedAt ? `${formatTime(item.submittedAt)} 提交` : `${formatTime(item.changedAt)} 保存`}
      </View>
    </Pressable>
  );
}

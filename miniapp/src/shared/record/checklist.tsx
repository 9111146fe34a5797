import { Text, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import './checklist.scss';

export interface ChecklistItem {
  key: string;
  title: string;
  text?: string;
  /** Absent: nothing to check off, only to have ready. */
  isDone?: boolean;
}

/** What is needed, each with its mark and its word. */
export function Checklist({ items }: { items: readonly ChecklistItem[] }) {
  return (
    <View className="checklist" role="list">
      {items.map(({ key, title, text, isDone }) => (
        <View
          key={key}
          className={`checklist__item ${isDone === undefined ? 'checklist__item--plain' : isDone ? 'checklist__item--done' : ''}`}
          role="listitem"
        >
          <Icon name={isDone ? 'done' : isDone === false ? 'alert' : 'file'} />
          <View className="checklist__words">
            <Text>{title}</Text>
            {text && <View className="checklist__text">{text}</View>}
          </View>
          {isDone !== undefined && <Text className="checklist__state">{isDone ? '已具备' : '待补齐'}</Text>}
        </View>
      ))}
    </View>
  );
}

import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Pressable } from '../controls/pressable';
import { Icon, type IconName } from '../icon/icon';
import './link-list.scss';

interface LinkRowProps {
  icon?: IconName;
  title: string;
  /** Below the title: what stands there or what is there to do. */
  text?: string;
  /** At the end of the row: a state, a count. */
  value?: ReactNode;
  onPress: () => void;
}

/** Rows that lead on, drawn as one white block. */
export function LinkList({ children }: { children: ReactNode }) {
  return <View className="link-list">{children}</View>;
}

export function LinkRow({ icon, title, text, value, onPress }: LinkRowProps) {
  return (
    <Pressable className="link-row" onPress={onPress}>
      {icon && (
        <View className="link-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="link-row__words">
        <Text className="link-row__title">{title}</Text>
        {text && <Text className="link-row__text">{text}</Text>}
      </View>
      {value && <View className="link-row__value">{value}</View>}
      <View className="link-row__chevron">
        <Icon name="chevron-right" size="small" />
      </View>
    </Pressable>
  );
}

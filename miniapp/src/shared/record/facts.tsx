import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './facts.scss';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Names and values, as on a printed form. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className="facts">
      {facts.map(({ label, value }) => (
        <View key={label} className="facts__row">
          <Text className="facts__label">{label}</Text>
          <View className="facts__value">{value}</View>
        </View>
      ))}
    </View>
  );
}

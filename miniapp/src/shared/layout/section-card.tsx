import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './section-card.scss';

interface SectionCardProps {
  title?: string;
  /** Beside the title: a badge, a count. */
  note?: ReactNode;
  children: ReactNode;
}

/** A titled group of the page on white ground. */
export function SectionCard({ title, note, children }: SectionCardProps) {
  return (
    <View className="section-card">
      {title && (
        <View className="section-card__head">
          <Text className="section-card__title">{title}</Text>
          {note}
        </View>
      )}
      {children}
    </View>
  );
}

import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon/icon';
import './notice.scss';

export type NoticeTone = 'info' | 'needs-you' | 'refused' | 'done';
const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  'needs-you': 'alert',
  refused: 'refuse',
  done: 'done',
};

/** A sentence that must not be missed. A refusal is read out at once. */
export function Notice({ tone, children }: { tone: NoticeTone; children: ReactNode }) {
  return (
    <View className={`notice notice--${tone}`} role={tone === 'refused' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <View className="notice__words">{children}</View>
    </View>
  );
}

import { Text } from '@tarojs/components';
import { Icon, type IconName } from '../icon/icon';
import './badge.scss';

export type BadgeTone = 'done' | 'needs-you' | 'refused' | 'under-way' | 'quiet';

const icons: Record<BadgeTone, IconName> = {
  done: 'done',
  'needs-you': 'alert',
  refused: 'refuse',
  'under-way': 'clock',
  quiet: 'info',
};

/** A state: its word, with an icon and a colour that say the same. */
export function StateBadge({ tone, children }: { tone: BadgeTone; children: string }) {
  return (
    <Text className={`badge badge--${tone}`}>
      <Icon name={icons[tone]} size="small" />
      <Text>{children}</Text>
    </Text>
  );
}

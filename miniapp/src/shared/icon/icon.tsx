import { Text } from '@tarojs/components';
import './icon.scss';

export type IconName =
  | 'check'
  | 'chevron-right'
  | 'chevron-left'
  | 'chevron-down'
  | 'close'
  | 'plus'
  | 'clock'
  | 'info'
  | 'alert'
  | 'refuse'
  | 'done'
  | 'camera'
  | 'retake'
  | 'scan'
  | 'person'
  | 'identity'
  | 'building'
  | 'file'
  | 'bell'
  | 'shield'
  | 'screen'
  | 'phone'
  | 'chat'
  | 'exit'
  | 'home'
  | 'print'
  | 'lock';

interface IconProps {
  name: IconName;
  size?: 'small' | 'medium' | 'large';
}

/** A line icon in the colour of its text. It only accompanies words, so it is silent to a screen reader. */
export function Icon({ name, size = 'medium' }: IconProps) {
  return <Text className={`icon icon--${name} icon--${size}`} aria-hidden />;
}

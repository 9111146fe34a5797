import { View } from '@tarojs/components';
import type { PressableProps } from './pressable-props';
import './pressable.scss';

/** Anything that can be pressed and isn't drawn as a button. */
export function Pressable({ id, className = '', onPress, children }: PressableProps) {
  return (
    <View id={id} className={`pressable ${className}`} hoverClass="pressable--pressed" onClick={onPress}>
      {children}
    </View>
  );
}

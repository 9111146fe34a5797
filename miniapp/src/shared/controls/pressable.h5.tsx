import type { PressableProps } from './pressable-props';
import './pressable.scss';

/** Anything that can be pressed and isn't drawn as a button: a real button to keyboard and screen reader. */
export function Pressable({ id, className = '', label, onPress, children }: PressableProps) {
  return (
    <button id={id} type="button" className={`pressable ${className}`} aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}

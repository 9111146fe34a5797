import { Button as WeappButton } from '@tarojs/components';
import type { ButtonProps } from './button-props';
import './button.scss';

/** A verb. */
export function Button(props: ButtonProps) {
  const { id, children, kind = 'primary', size = 'medium', isBusy, isDisabled, onPress } = props;
  return (
    <WeappButton
      id={id}
      className={`button button--${kind} button--${size} ${isBusy ? 'button--busy' : ''}`}
      hoverClass="button--pressed"
      disabled={isDisabled}
      onClick={isBusy ? undefined : onPress}
    >
      {isBusy ? `正在${children}…` : children}
    </WeappButton>
  );
}

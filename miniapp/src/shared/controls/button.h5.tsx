import type { ButtonProps } from './button-props';
import './button.scss';

/** A verb. */
export function Button(props: ButtonProps) {
  const { id, children, kind = 'primary', size = 'medium', isBusy, isDisabled, onPress } = props;
  return (
    <button
      id={id}
      type="button"
      className={`button button--${kind} button--${size} ${isBusy ? 'button--busy' : ''}`}
      disabled={isDisabled}
      aria-busy={isBusy}
      onClick={isBusy ? undefined : onPress}
    >
      {isBusy ? `正在${children}…` : children}
    </button>
  );
}

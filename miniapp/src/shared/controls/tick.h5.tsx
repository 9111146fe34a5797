import type { TickProps } from './tick-props';
import './tick.scss';

/** A statement to tick. */
export function Tick({ id, isTicked, onChange, children }: TickProps) {
  return (
    <div className="tick">
      <input
        id={id}
        className="tick__box"
        type="checkbox"
        checked={isTicked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="tick__words" htmlFor={id}>
        {children}
      </label>
    </div>
  );
}

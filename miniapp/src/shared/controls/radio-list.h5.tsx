import type { RadioListProps } from './radio-list-props';
import './radio-list.scss';

/** One of a few, all in sight. */
export function RadioList({ name, value, options, onChange }: RadioListProps) {
  return (
    <div id={name} className="radio-list" role="radiogroup" tabIndex={-1}>
      {options.map((option) => (
        <label key={option.value} className="radio-list__row">
          <input
            className="radio-list__dot"
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="radio-list__words">
            <span>{option.text}</span>
            {option.note && <span className="radio-list__note">{option.note}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

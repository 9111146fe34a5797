import type { ChoiceFieldProps, DateFieldProps } from './choice-field-props';
import { describedBy, Field } from './field';
import './date-field.h5.scss';

/** One of several. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { id, value, options, onChange } = props;
  return (
    <Field field={props}>
      <select
        id={id}
        className={value ? 'input' : 'input input--empty'}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(props)}
      >
        <option value="" disabled>
          请选择
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/**
 * A day. Browsers write it in their own language; until it is typed or picked, our writing stands in its place. The picker
 * that opens is the device's, with its keyboard and screen reader.
 */
export function DateField(props: DateFieldProps) {
  const { id, value, onChange, from, until } = props;
  return (
    <Field field={props}>
      <div className="date-field">
        <input
          id={id}
          type="date"
          className="input date-field__input"
          value={value}
          min={from}
          max={until}
          onChange={(event) => onChange(event.target.value)}
          {...describedBy(props)}
        />
        <span className={value ? 'date-field__day' : 'date-field__day date-field__day--none'} aria-hidden>
          {value || '请选择日期'}
        </span>
      </div>
    </Field>
  );
}

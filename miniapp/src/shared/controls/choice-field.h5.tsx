import type { ChoiceFieldProps, DateFieldProps } from './choice-field-props';
import { describedBy, Field } from './field';

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

/** A day. */
export function DateField(props: DateFieldProps) {
  const { id, value, onChange, from, until } = props;
  return (
    <Field field={props}>
      <input
        id={id}
        type="date"
        className={value ? 'input' : 'input input--empty'}
        value={value}
        min={from}
        max={until}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(props)}
      />
    </Field>
  );
}

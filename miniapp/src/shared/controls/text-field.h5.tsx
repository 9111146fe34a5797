import type { ChangeEvent } from 'react';
import { describedBy, Field } from './field';
import type { TextFieldProps } from './text-field-props';

const keyboards = {
  text: {},
  number: { inputMode: 'numeric' },
  decimal: { inputMode: 'decimal' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel-national' },
  idcard: { autoCapitalize: 'characters', autoComplete: 'off', spellCheck: false },
  'sms-code': { inputMode: 'numeric', autoComplete: 'one-time-code' },
} as const;

/** A field to type in. */
export function TextField(props: TextFieldProps) {
  const { id, value, onChange, onBlur, kind = 'text', placeholder, maxLength, isLong, beside } = props;
  const shared = {
    id,
    value,
    placeholder,
    maxLength,
    onBlur,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
    ...describedBy(props),
  };
  return (
    <Field field={props}>
      <div className="input__row">
        {isLong ? (
          <textarea className="input input--long" {...shared} />
        ) : (
          <input className="input" {...keyboards[kind]} {...shared} />
        )}
        {beside}
      </div>
    </Field>
  );
}

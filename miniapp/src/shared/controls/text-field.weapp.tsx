import { Input, Textarea, View } from '@tarojs/components';
import { Field } from './field';
import type { TextFieldProps } from './text-field-props';

const keyboards = {
  text: 'text',
  number: 'number',
  decimal: 'digit',
  phone: 'number',
  idcard: 'idcard',
  'sms-code': 'number',
} as const;

/** A field to type in. */
export function TextField(props: TextFieldProps) {
  const { id, value, onChange, onBlur, kind = 'text', placeholder, maxLength = -1, isLong, beside } = props;
  const shared = {
    id,
    value,
    placeholder,
    onBlur,
    maxlength: maxLength,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  return (
    <Field field={props}>
      <View className="input__row">
        {isLong ? (
          <Textarea className="input input--long" autoHeight {...shared} />
        ) : (
          <Input className="input" type={keyboards[kind]} {...shared} />
        )}
        {beside}
      </View>
    </Field>
  );
}

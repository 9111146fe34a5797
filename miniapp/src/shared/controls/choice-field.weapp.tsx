import { Picker, View } from '@tarojs/components';
import type { ChoiceFieldProps, DateFieldProps } from './choice-field-props';
import { Field } from './field';

/** One of several. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { id, value, options, onChange } = props;
  const index = options.findIndex((option) => option.value === value);
  return (
    <Field field={props}>
      <Picker
        mode="selector"
        range={options.map((option) => option.text)}
        value={Math.max(index, 0)}
        onChange={(event) => {
          const chosen = options[Number(event.detail.value)];
          if (chosen) onChange(chosen.value);
        }}
      >
        <View id={id} className={index < 0 ? 'input input--empty' : 'input'}>
          {options[index]?.text ?? '请选择'}
        </View>
      </Picker>
    </Field>
  );
}

/** A day. */
export function DateField(props: DateFieldProps) {
  const { id, value, onChange, from, until } = props;
  return (
    <Field field={props}>
      <Picker
        mode="date"
        value={value}
        start={from}
        end={until}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View id={id} className={value ? 'input' : 'input input--empty'}>
          {value || '请选择日期'}
        </View>
      </Picker>
    </Field>
  );
}

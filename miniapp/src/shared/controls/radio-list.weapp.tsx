import { Text, View } from '@tarojs/components';
import type { RadioListProps } from './radio-list-props';
import './radio-list.scss';

/** One of a few, all in sight. */
export function RadioList({ name, value, options, onChange }: RadioListProps) {
  return (
    <View id={name} className="radio-list">
      {options.map((option) => (
        <View key={option.value} className="radio-list__row" onClick={() => onChange(option.value)}>
          <View
            className={`radio-list__dot radio-list__circle ${option.value === value ? 'radio-list__circle--on' : ''}`}
          />
          <View className="radio-list__words">
            <Text>{option.text}</Text>
            {option.note && <Text className="radio-list__note">{option.note}</Text>}
          </View>
        </View>
      ))}
    </View>
  );
}

import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { mostRows } from '@contracts/form-limits';
import { Button } from '../controls/button';
import { Icon } from '../icon/icon';
import { controlId } from '../form/field-errors';
import { asRow } from './form-schema';
import { RemoveRow } from './remove-row';
import type { SectionProps } from './section-props';

interface FormRowsProps extends Omit<SectionProps, 'value' | 'onChange'> {
  value: unknown;
  /** `removed`: the place of the row that was taken out. */
  onChange: (rows: unknown[], removed?: number) => void;
  /** Draws the fields of one row. */
  children: (row: SectionProps) => ReactNode;
}

/** Several rows of the same fields, such as education: each can be removed after asking, one more added at the end. */
export function FormRows(props: FormRowsProps) {
  const { schema, value, path, errors, regions, onChange, onBlur, children } = props;
  const { items = {}, minItems = 0, maxItems = mostRows, title = '', description } = schema;
  const given: unknown[] = Array.isArray(value) ? value : [];
  const rows =
    given.length >= minItems ? given : [...given, ...Array<unknown>(minItems - given.length).fill({})];
  const replace = (at: number, row: unknown) =>
    onChange(rows.map((other, index) => (index === at ? row : other)));

  return (
    <View className="form-rows" id={controlId(path)}>
      {description && <View className="form-rows__help">{description}</View>}
      {rows.map((row, index) => (
        <View key={index} className="form-rows__row">
          <View className="form-rows__head">
            <Text className="form-rows__title">
              {title} {index + 1}
            </Text>
            {rows.length > minItems && (
              <RemoveRow
                name={`${title} ${index + 1}`}
                row={row}
                onRemove={() =>
                  onChange(
                    rows.filter((_, other) => other !== index),
                    index,
                  )
                }
              />
            )}
          </View>
          {children({
            schema: items,
            value: asRow(row),
            path: `${path}/${index}`,
            errors,
            regions,
            onChange: (next) => replace(index, next),
            onBlur,
          })}
        </View>
      ))}
      {errors[path] && (
        <View className="field__error" role="alert">
          <Icon name="alert" size="small" />
          <Text>{errors[path]}</Text>
        </View>
      )}
      {rows.length < maxItems && (
        <Button kind="secondary" onPress={() => onChange([...rows, {}])}>
          {`添加${title}`}
        </Button>
      )}
    </View>
  );
}

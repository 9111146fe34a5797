import { View } from '@tarojs/components';
import { FormField } from './form-field';
import { FormRows } from './form-rows';
import { asRow, changed } from './form-schema';
import type { SectionProps } from './section-props';
import './form-section.scss';

/**
 * A section of a form, drawn from its JSON Schema. It checks nothing by itself: the server does when the section
 * is sent, and its sentences come back in `errors` (WeChat forbids the code generation that ajv needs).
 */
export function FormSection({ schema, value, path, errors, regions, onChange, onBlur }: SectionProps) {
  return (
    <View className="form-section">
      {Object.entries(schema.properties ?? {}).map(([name, field]) => {
        const given = {
          schema: field,
          value: asRow(value)[name],
          path: `${path}/${name}`,
          errors,
          regions,
          onChange: (next: unknown) => onChange(changed(value, name, next)),
          onBlur,
        };
        return field.type === 'array' ? (
          <FormRows key={name} {...given}>
            {(row) => <FormSection {...row} />}
          </FormRows>
        ) : (
          <FormField key={name} isOptional={!schema.required?.includes(name)} {...given} />
        );
      })}
    </View>
  );
}

import { View } from '@tarojs/components';
import type { FieldErrors } from '../form/field-errors';
import { FormField } from './form-field';
import { asRow, changed, type FieldSchema, type Region, type SectionValue } from './form-schema';
import './form-section.scss';

export interface FormSectionProps {
  /** An object schema: one property a field, in the order of the page. */
  schema: FieldSchema;
  value: SectionValue;
  /** JSON pointer of the section in the content, as the server's errors name it: `/form/education`. */
  path: string;
  errors: FieldErrors;
  regions?: readonly Region[];
  onChange: (value: SectionValue) => void;
  /** A field was left: the place to save silently. */
  onBlur?: () => void;
}

/**
 * A section of a form, drawn from its JSON Schema. It checks nothing by itself: the server does when the section
 * is sent, and its sentences come back in `errors` (WeChat forbids the code generation that ajv needs).
 */
export function FormSection({ schema, value, path, errors, regions, onChange, onBlur }: FormSectionProps) {
  return (
    <View className="form-section">
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <FormField
          key={name}
          schema={field}
          isOptional={!schema.required?.includes(name)}
          value={asRow(value)[name]}
          path={`${path}/${name}`}
          errors={errors}
          regions={regions}
          onChange={(next) => onChange(changed(value, name, next))}
          onBlur={onBlur}
        />
      ))}
    </View>
  );
}

import { mostCharacters } from '@contracts/form-limits';
import { ChoiceField, DateField } from '../controls/choice-field';
import { Field, type FieldProps } from '../controls/field';
import { RadioList } from '../controls/radio-list';
import { TextField } from '../controls/text-field';
import { Tick } from '../controls/tick';
import { controlId, type FieldErrors } from '../form/field-errors';
import { asText, kindOf, type FieldSchema, type Region } from './form-schema';
import { RegionField } from './region-field';

interface FormFieldProps {
  schema: FieldSchema;
  isOptional: boolean;
  value: unknown;
  path: string;
  errors: FieldErrors;
  regions?: readonly Region[];
  onChange: (value: unknown) => void;
  onBlur?: () => void;
}

const optionsOf = (words: readonly string[] = []) => words.map((word) => ({ value: word, text: word }));

/** One field, in the way of filling in that its schema asks for. */
export function FormField({
  schema,
  isOptional,
  value,
  path,
  errors,
  regions,
  onChange,
  onBlur,
}: FormFieldProps) {
  const text = asText(value);
  const field: FieldProps = {
    id: controlId(path),
    label: schema.title ?? '',
    help: schema.description,
    error: errors[path],
    isOptional,
  };
  const kind = kindOf(schema);
  switch (kind) {
    case 'tick':
      return (
        <Field field={{ ...field, label: '', isOptional: false }}>
          <Tick id={field.id} isTicked={value === true} onChange={onChange}>
            {field.label}
          </Tick>
        </Field>
      );
    case 'radio':
      return (
        <Field field={field}>
          <RadioList
            name={field.id}
            value={text || null}
            options={optionsOf(schema.enum)}
            onChange={onChange}
          />
        </Field>
      );
    case 'choice':
      return (
        <ChoiceField
          {...field}
          value={text || undefined}
          options={optionsOf(schema.enum)}
          onChange={onChange}
        />
      );
    case 'date':
      return (
        <DateField
          {...field}
          value={text}
          from={schema.formatMinimum}
          until={schema.formatMaximum}
          onChange={onChange}
        />
      );
    case 'region':
      return <RegionField {...field} value={text} regions={regions ?? []} onChange={onChange} />;
    case 'number':
      return (
        <TextField
          {...field}
          kind="decimal"
          value={text}
          onBlur={onBlur}
          onChange={(typed) => onChange(numberOrTyped(typed))}
        />
      );
    case 'long-text':
    case 'text':
      return (
        <TextField
          {...field}
          kind={schema.format === 'mobile' ? 'phone' : 'text'}
          isLong={kind === 'long-text'}
          maxLength={schema.maxLength ?? mostCharacters}
          value={text}
          onBlur={onBlur}
          onChange={onChange}
        />
      );
  }
}

/** What isn't a number yet stays as typed, for the server to say what is wrong with it. */
function numberOrTyped(typed: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

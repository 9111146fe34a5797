import type { FieldErrors } from '../form/field-errors';
import type { FieldSchema, Region, SectionValue } from './form-schema';

/** What fields are drawn from: those of a section, or of one row of a section that repeats. */
export interface SectionProps {
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

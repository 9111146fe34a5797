import type { FieldProps } from './field';

export interface Option {
  value: string;
  text: string;
}

export interface ChoiceFieldProps extends FieldProps {
  value: string | undefined;
  options: readonly Option[];
  onChange: (value: string) => void;
}

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; empty while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  from?: string;
  until?: string;
}

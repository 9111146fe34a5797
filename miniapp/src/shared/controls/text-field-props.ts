import type { ReactNode } from 'react';
import type { FieldProps } from './field';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Left the field; the place for a check. */
  onBlur?: () => void;
  /** Which keyboard: `idcard` has digits and X. */
  kind?: 'text' | 'number' | 'decimal' | 'phone' | 'idcard' | 'sms-code';
  placeholder?: string;
  maxLength?: number;
  isLong?: boolean;
  /** Beside the input: a verb such as 获取验证码. */
  beside?: ReactNode;
}

import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import './field.scss';

export interface FieldProps {
  /** Unique on the page; the label, the help and the error are tied to it. */
  id: string;
  /** Empty where the control says it itself. */
  label: string;
  help?: string;
  error?: string;
  isOptional?: boolean;
}

/** What a control tells a screen reader about its field. */
export function describedBy({ id, help, error }: FieldProps) {
  const ids = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ');
  return { 'aria-invalid': error ? true : undefined, 'aria-describedby': ids || undefined } as const;
}

/** Label, help and error around one control; the error stands where the mistake is and is read out. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { id, label, help, error, isOptional } = field;
  return (
    <View className={`field ${error ? 'field--error' : ''}`}>
      {label && (
        <FieldLabel id={id}>
          {label}
          {isOptional && <Text className="field__optional">（选填）</Text>}
        </FieldLabel>
      )}
      {help && (
        <View id={`${id}-help`} className="field__help">
          {help}
        </View>
      )}
      {children}
      {error && (
        <View id={`${id}-error`} className="field__error" role="alert">
          <Icon name="alert" size="small" />
          <Text>{error}</Text>
        </View>
      )}
    </View>
  );
}

function FieldLabel({ id, children }: { id: string; children: ReactNode }) {
  return process.env.TARO_ENV === 'h5' ? (
    <label className="field__label" id={`${id}-label`} htmlFor={id}>
      {children}
    </label>
  ) : (
    <View className="field__label">{children}</View>
  );
}

import TextField from '@mui/material/TextField';
import type { ChangeEvent } from 'react';
import { groupCode } from './typed-code';
import { fieldId } from './use-step-action';

export interface CodeFieldProps {
  value: string;
  fault: string | undefined;
  onChange: (code: string) => void;
}

/** The activation code, in its two groups as one types it. */
export function CodeField({ value, fault, onChange }: CodeFieldProps) {
  const type = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    // A correction in the middle keeps its place, and an input method's letters are its own until they are done.
    const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
    const goesOn = target.selectionStart === target.value.length && target.value.length > value.length;
    onChange(goesOn && !isComposing ? groupCode(target.value) : target.value);
  };
  return (
    <TextField
      id={fieldId('/code')}
      label="激活码"
      value={value}
      onChange={type}
      onBlur={() => onChange(groupCode(value))}
      error={fault !== undefined}
      helperText={fault ?? '10 位，形如 K7M2Q-X9PHR，不区分大小写'}
      slotProps={{
        htmlInput: {
          maxLength: 40,
          autoComplete: 'off',
          spellCheck: false,
          style: { fontFamily: 'Consolas, Menlo, monospace', letterSpacing: '0.08em' },
        },
      }}
      fullWidth
      sx={{ mt: 2 }}
    />
  );
}

import TextField from '@mui/material/TextField';
import type { WidgetProps } from '@rjsf/utils';
import { useState } from 'react';

/** An amount, typed in yuan and kept in fen. */
export function YuanWidget({ id, label, required, value, rawErrors, onChange }: WidgetProps) {
  const [text, setText] = useState(typeof value === 'number' ? String(value / 100) : '');
  const isAmount = text === '' || /^\d{1,6}(\.\d{1,2})?$/.test(text);
  return (
    <TextField
      id={id}
      label={label}
      required={required}
      fullWidth
      value={text}
      error={!isAmount || Boolean(rawErrors?.length)}
      helperText={isAmount ? undefined : '请填写金额，例如 50 或 50.50'}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      onChange={({ target }) => {
        setText(target.value);
        if (/^\d{1,6}(\.\d{1,2})?$/.test(target.value)) onChange(Math.round(Number(target.value) * 100));
        else onChange(undefined);
      }}
    />
  );
}

import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';

const accountNumberPattern = /^[0-9]{10}([0-9]{2,3})?$/;

/** Tells the number once it is whole: each change would take another code. */
export function AccountNumberField({ onChange }: { onChange: (accountNumber: string | undefined) => void }) {
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const whole = accountNumberPattern.test(text);

  useEffect(() => {
    const typed = setTimeout(() => onChange(whole ? text : undefined), 600);
    return () => clearTimeout(typed);
  }, [text, whole, onChange]);

  const wrong = left && text !== '' && !whole;
  return (
    <TextField
      label="账号（选填）"
      value={text}
      onChange={(event) => setText(event.target.value.replace(/\s/g, ''))}
      onBlur={() => setLeft(true)}
      error={wrong}
      helperText={
        wrong ? '账号为 10 位机构编码，业务账号 12 位，分账号 13 位' : '有多个账号的，可先填写要使用的账号'
      }
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 16, autoComplete: 'username' } }}
      fullWidth
      sx={{ mt: 3 }}
    />
  );
}

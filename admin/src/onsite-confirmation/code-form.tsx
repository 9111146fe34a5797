import DoneIcon from '@mui/icons-material/CheckCircleOutline';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { codeFieldId } from './code-field';

export interface CodeFormProps {
  searching: boolean;
  onSearch: (code: string) => void;
  onType: () => void;
  /** What was just confirmed. */
  done: string | undefined;
}

const shortest = 4;

/** A scanner types the code and Enter, as a person does. */
export function CodeForm({ searching, onSearch, onType, done }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = code.trim();
    setMissing(typed.length < shortest);
    if (typed.length < shortest) return;
    onSearch(typed);
    setCode('');
  };
  return (
    <Box component="form" role="search" onSubmit={submit} sx={{ display: 'flex', gap: 1.5, mb: 2 }}>
      <TextField
        id={codeFieldId}
        label="校验码或申报编号"
        value={code}
        autoFocus
        autoComplete="off"
        onChange={(event) => {
          setCode(event.target.value);
          setMissing(false);
          onType();
        }}
        error={missing}
        helperText={missing ? '请扫描或输入申报表上的校验码，也可输入申报编号' : undefined}
        sx={{ width: 360 }}
        slotProps={{ htmlInput: { maxLength: 40, spellCheck: false } }}
      />
      <Button type="submit" variant="contained" loading={searching} sx={{ height: 40 }}>
        查找
      </Button>
      <Box
        role="status"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          height: 40,
          color: 'success.main',
          fontWeight: 600,
        }}
      >
        {done && (
          <>
            <DoneIcon aria-hidden fontSize="small" />
            {done}
          </>
        )}
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

/** The fields of a section: two beside each other where there is room. */
export const FieldGrid = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      columnGap: 2,
      rowGap: 2,
      alignItems: 'start',
    }}
  >
    {children}
  </Box>
);

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string;
  help?: string;
  isOptional?: boolean;
  maxLength?: number;
  type?: 'date';
}

export const Field = (props: FieldProps) => {
  const { id, label, value, onChange, fault, help, isOptional = false, maxLength, type } = props;
  return (
    <TextField
      id={id}
      label={label}
      type={type}
      required={!isOptional}
      fullWidth
      value={value}
      onChange={({ target }) => onChange(target.value)}
      error={fault !== undefined}
      helperText={fault ?? help}
      slotProps={{
        htmlInput: { maxLength, autoComplete: 'off' },
        ...(type === 'date' && { inputLabel: { shrink: true } }),
      }}
    />
  );
};

interface ChoiceProps<Value extends string> extends Pick<FieldProps, 'id' | 'label' | 'fault' | 'help'> {
  value: Value | undefined;
  words: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
}

/** One of these words. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, value, words, onChange, fault, help } = props;
  // The object's own keys are its values' type, which `Object.keys` forgets.
  const values = Object.keys(words) as Value[];
  return (
    <TextField
      id={id}
      select
      label={label}
      required
      fullWidth
      value={value ?? ''}
      onChange={({ target }) => {
        const chosen = values.find((each) => each === target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      error={fault !== undefined}
      helperText={fault ?? help}
    >
      {values.map((each) => (
        <MenuItem key={each} value={each}>
          {words[each]}
        </MenuItem>
      ))}
    </TextField>
  );
}

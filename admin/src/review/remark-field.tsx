import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { TemplateMenu } from './template-menu';

export interface RemarkFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What keeps the decision from being sent, if it is this field. */
  error?: string;
  maxLength: number;
  minRows?: number;
}

/** Words about a file or a field, with one's own templates at hand. */
export const RemarkField = ({
  id,
  label,
  value,
  onChange,
  error,
  maxLength,
  minRows = 2,
}: RemarkFieldProps) => (
  <Box>
    <TextField
      id={id}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error !== undefined}
      helperText={error}
      multiline
      minRows={minRows}
      maxRows={8}
      fullWidth
      slotProps={{ htmlInput: { maxLength } }}
    />
    <TemplateMenu
      written={value}
      onPick={(text) => {
        if (value.split('\n').includes(text)) return;
        onChange((value === '' ? text : `${value}\n${text}`).slice(0, maxLength));
      }}
    />
  </Box>
);

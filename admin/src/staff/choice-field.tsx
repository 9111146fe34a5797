import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Choice } from '@contracts/choice';

interface ChoiceFieldProps {
  id: string;
  label: string;
  choices: readonly Choice[];
  value: string | undefined;
  fault?: string;
  onChange: (value: string) => void;
}

/** One of several, found by typing a part of its word: some lists have hundreds. */
export const ChoiceField = ({ id, label, choices, value, fault, onChange }: ChoiceFieldProps) => (
  <Autocomplete
    id={id}
    options={choices}
    getOptionLabel={({ text }) => text}
    isOptionEqualToValue={(one, other) => one.value === other.value}
    // Null keeps it the page's own when nothing is chosen; chosen, it can only be replaced.
    value={choices.find((choice) => choice.value === value) ?? null}
    onChange={(_, chosen) => chosen && onChange(chosen.value)}
    disableClearable={value !== undefined}
    noOptionsText="没有这一项"
    renderInput={(input) => (
      <TextField {...input} label={label} required error={fault !== undefined} helperText={fault} />
    )}
  />
);

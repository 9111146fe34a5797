import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { institutionKindWords } from '@contracts/institution-kinds';
import { registrableKinds, type RegistrableKind } from '@contracts/institution-registration-states';

export interface KindFieldProps {
  id: string;
  value: RegistrableKind | undefined;
  onChange: (kind: RegistrableKind) => void;
  error?: string;
}

/** 机构类别, which decides the numbers and certificates that are asked (R-D2). */
export const KindField = ({ id, value, onChange, error }: KindFieldProps) => (
  <TextField
    id={id}
    select
    fullWidth
    required
    label="机构类别"
    value={value ?? ''}
    onChange={({ target }) => {
      const kind = registrableKinds.find((each) => each === target.value);
      if (kind) onChange(kind);
    }}
    error={error !== undefined}
    helperText={error ?? '须填写的证照号码和附件因类别而异'}
  >
    {registrableKinds.map((kind) => (
      <MenuItem key={kind} value={kind}>
        {institutionKindWords[kind]}
      </MenuItem>
    ))}
  </TextField>
);

import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';

export interface NoneTickProps {
  id: string;
  label: string;
  isTicked: boolean;
  fault: string | undefined;
  onChange: (isTicked: boolean) => void;
}

/** A list that is empty on purpose says so. */
export const NoneTick = ({ id, label, isTicked, fault, onChange }: NoneTickProps) => (
  <FormControl error={fault !== undefined}>
    <FormControlLabel
      control={
        <Checkbox
          size="small"
          checked={isTicked}
          onChange={(_, checked) => onChange(checked)}
          slotProps={{ input: { id, 'aria-describedby': `${id}-fault` } }}
        />
      }
      label={label}
    />
    {fault && (
      <FormHelperText id={`${id}-fault`} sx={{ ml: 0 }}>
        {fault}
      </FormHelperText>
    )}
  </FormControl>
);

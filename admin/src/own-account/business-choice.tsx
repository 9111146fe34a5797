import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useApi } from '../api/use-api';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';

export interface BusinessChoiceProps {
  /** By code. */
  chosen: readonly string[];
  fault: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** 所属业务 of a sub-account: the catalogue (R-H1), any number of it. */
export function BusinessChoice({ chosen, fault, onChange }: BusinessChoiceProps) {
  const { data, error, refetch } = useApi('GET /businesses', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <FormControl component="fieldset" error={fault !== undefined} sx={{ mt: 2 }}>
      <FormLabel component="legend">所属业务</FormLabel>
      {/* Above the list: below it, it would be out of sight. */}
      {fault && (
        <FormHelperText role="alert" sx={{ mx: 0 }}>
          {fault}
        </FormHelperText>
      )}
      <FormGroup>
        {data.items.map(({ code, name }) => (
          <FormControlLabel
            key={code}
            control={<Checkbox size="small" checked={chosen.includes(code)} onChange={() => toggle(code)} />}
            label={`${code} ${name}`}
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}

import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useApi } from '../api/use-api';

export interface DivisionFieldsProps {
  /** Of the field that is to be focused. */
  id: string;
  /** The code of a county, or of what the province governs directly. */
  value: string | undefined;
  fault: string | undefined;
  onChange: (code: string | undefined) => void;
}

/** 市州, then the county in it; what the province governs directly has none. */
export function DivisionFields({ id, value, fault, onChange }: DivisionFieldsProps) {
  const { data } = useApi('GET /divisions', {});
  const cities = data?.items ?? [];
  const [chosenCity, setChosenCity] = useState<string>();
  const cityOfValue = cities.find(
    ({ code, children }) => code === value || children.some((county) => county.code === value),
  );
  const city = cities.find(({ code }) => code === chosenCity) ?? cityOfValue;
  const counties = city?.children ?? [];
  const county = counties.find(({ code }) => code === value);
  const hasCounties = city === undefined || counties.length > 0;

  const chooseCity = (code: string) => {
    const next = cities.find((each) => each.code === code);
    setChosenCity(code);
    onChange(next?.children.length === 0 ? code : undefined);
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <TextField
        id={city && hasCounties ? `${id}-city` : id}
        select
        required
        fullWidth
        label="市（州）"
        value={city?.code ?? ''}
        onChange={({ target }) => chooseCity(target.value)}
        error={fault !== undefined && city === undefined}
        helperText={city === undefined ? fault : undefined}
      >
        {cities.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {hasCounties && (
        <TextField
          id={city ? id : `${id}-county`}
          select
          required
          fullWidth
          disabled={city === undefined}
          label="县（市、区）"
          value={county?.code ?? ''}
          onChange={({ target }) => onChange(target.value)}
          error={fault !== undefined && city !== undefined}
          helperText={city === undefined ? undefined : fault}
        >
          {counties.map(({ code, name }) => (
            <MenuItem key={code} value={code}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}

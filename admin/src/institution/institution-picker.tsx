import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { InstitutionSummary } from '@contracts/institution';
import { useEffect, useState } from 'react';
import { useApi } from '../api/use-api';

interface InstitutionPickerProps {
  id: string;
  label: string;
  /** The one that is chosen now. */
  value: { id: string; name: string } | undefined;
  onChoose: (institution: Pick<InstitutionSummary, 'id' | 'name' | 'kind'>) => void;
}

const pauseMs = 300;

/** One's own institution or any below it, found by a part of its name or the beginning of its code. */
export function InstitutionPicker({ id, label, value, onChoose }: InstitutionPickerProps) {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setQ(typed.trim()), pauseMs);
    return () => clearTimeout(pause);
  }, [typed]);
  const { data, isFetching } = useApi('GET /institutions', { query: { limit: 20, ...(q && { q }) } });
  return (
    <Autocomplete<
      Pick<InstitutionSummary, 'id' | 'name'> & { kind?: InstitutionSummary['kind'] },
      false,
      true
    >
      id={id}
      size="small"
      disableClearable
      sx={{ width: 320, maxWidth: '100%' }}
      options={data?.items ?? []}
      // What was found is what is offered.
      filterOptions={(found) => found}
      loading={isFetching}
      loadingText="正在查找"
      noOptionsText="没有找到，请换一个说法"
      getOptionLabel={({ name }) => name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      // Null keeps it the page's own while nothing is chosen.
      value={value ?? (null as never)}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_, { kind, ...chosen }) => kind && onChoose({ ...chosen, kind })}
      renderInput={(input) => <TextField {...input} label={label} />}
    />
  );
}

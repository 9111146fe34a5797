import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import type { RegistrableKind } from '@contracts/institution-registration-states';
import type { InstitutionName } from '@contracts/page';
import { useEffect, useState } from 'react';
import { call } from '../api/api';
import { applicantClient } from './applicant/applicant';

export interface SupervisorFieldProps {
  id: string;
  value: InstitutionName | undefined;
  onChange: (value: InstitutionName | undefined) => void;
  /** Only those that may supervise this kind; departments without it. */
  kind?: RegistrableKind;
  error?: string;
  help?: string;
}

const pauseMs = 250;

/** 主管单位: found by any part of its name as one types. */
export function SupervisorField({ id, value, onChange, kind, error, help }: SupervisorFieldProps) {
  const [text, setText] = useState('');
  const wanted = text === value?.name ? '' : text.trim();
  const asked = useLater(wanted);
  const query = { q: asked || undefined, kind };
  const found = useQuery({
    queryKey: ['GET /supervising-institutions', query],
    queryFn: ({ signal }) => call('GET /supervising-institutions', { query }, { signal, ...applicantClient }),
    meta: applicantClient,
  });
  // Never the answer to what was typed before: Enter takes the first.
  const waits = wanted !== asked || found.isPending;
  return (
    <Autocomplete
      id={id}
      fullWidth
      value={value ?? null}
      onChange={(_, next) => onChange(next ?? undefined)}
      inputValue={text}
      onInputChange={(_, next) => setText(next)}
      options={waits ? [] : (found.data?.items ?? [])}
      // The server has searched: by its own rules of width, space and case.
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      loading={waits && !found.error}
      loadingText="正在查找"
      noOptionsText={found.error ? '没有读取成功，请稍后重试' : '没有找到，请换一个词'}
      openText="展开"
      closeText="收起"
      clearText="清除"
      autoHighlight
      renderInput={(input) => (
        <TextField
          {...input}
          label="主管单位"
          required
          placeholder="输入名称的任意部分"
          error={error !== undefined}
          helperText={error ?? help}
        />
      )}
    />
  );
}

/** The value once it has stood for a moment. */
function useLater(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(waiting);
  }, [value]);
  return settled;
}

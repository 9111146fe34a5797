import { SelectInput } from 'react-admin';
import { useApi } from '../api/use-api';

/** A filter by business: the choices are the catalogue (R-H1). */
export function BusinessFilter({ source }: { source: string }) {
  const { data } = useApi('GET /businesses', {});
  return (
    <SelectInput
      source={source}
      label="业务"
      choices={(data?.items ?? []).map(({ code, name }) => ({ id: code, name: `${code} ${name}` }))}
      helperText={false}
    />
  );
}

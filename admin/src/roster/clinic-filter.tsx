import { SelectInput } from 'react-admin';
import { useApi } from '../api/use-api';

/** By one of the village clinics that the unit runs (R-J1). */
export function ClinicFilter({ source }: { source: string }) {
  const { data } = useApi('GET /village-clinics', {});
  return (
    <SelectInput source={source} label="村卫生室（服务站）" choices={data?.items ?? []} helperText={false} />
  );
}

import Chip from '@mui/material/Chip';
import { useApi } from '../api/use-api';
import { useFilters } from '../list/use-filters';

/** Says that the list shows one department's direct subordinates alone, and lets go of it. */
export function SupervisorFilter() {
  const { filters, setFilters } = useFilters();
  const { supervisorId, ...others } = filters;
  const { data } = useApi(
    'GET /institutions/:id',
    { params: { id: supervisorId ?? '' } },
    { enabled: supervisorId !== undefined },
  );
  if (supervisorId === undefined) return null;
  return (
    <Chip
      label={`${data?.name ?? '所选主管单位'}的直接下属`}
      onDelete={() => setFilters(others)}
      sx={{ alignSelf: 'center' }}
    />
  );
}

import { useApi } from '../api/use-api';
import { useFilters } from '../list/use-filters';
import { InstitutionPicker } from './institution-picker';

/** A list's filter by one institution, one's own or below it. */
export function InstitutionFilter({ source, label }: { source: string; label: string }) {
  const { filters, setFilters } = useFilters();
  const id = filters[source];
  const { data } = useApi(
    'GET /institutions/:id',
    { params: { id: id ?? '' } },
    { enabled: id !== undefined },
  );
  return (
    <InstitutionPicker
      id={`filter-${source}`}
      label={label}
      value={id === undefined ? undefined : data}
      onChoose={(chosen) => setFilters({ ...filters, [source]: chosen.id })}
    />
  );
}

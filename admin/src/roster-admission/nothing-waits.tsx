import { NoMatch } from '../list/no-match';
import { usePrivateFilter } from '../list/private-filter';
import { useFilters } from '../list/use-filters';
import { EmptyState } from '../page/empty-state';
import { admissionLists, type AdmissionResource } from './admission-lists';

/** The queue worked off is no search that failed. */
export function NothingWaits({ resource }: { resource: AdmissionResource }) {
  const { filters } = useFilters();
  const isByPerson = Object.keys(usePrivateFilter(resource)).length > 0;
  const isQueue = filters.state === 'awaiting-review' && !filters.isFlagged && !isByPerson;
  return isQueue ? (
    <EmptyState title="没有待审核的人员">{admissionLists[resource].waiting}</EmptyState>
  ) : (
    <NoMatch />
  );
}

import { useListContext } from 'react-admin';
import { DownloadButton } from '../components/download-button';
import { usePrivateFilter } from '../list/private-filter';
import { useFilters } from '../list/use-filters';
import { rosterFilterOf, rosterSortOf } from './roster-filter';
import { rosterLists, type RosterResource } from './roster-lists';

/** 导出: what is filtered, in the order of the list. That it was exported is written down (R-I6, R-S3). */
export function ExportButton({ resource }: { resource: RosterResource }) {
  const { sort, total } = useListContext();
  const { filters } = useFilters();
  const ofPeople = usePrivateFilter(resource);
  const list = rosterLists[resource];
  const filter = rosterFilterOf(list, { ...filters, ...ofPeople });
  return (
    <DownloadButton
      variant="outlined"
      route="POST /roster/export.xlsx"
      parts={{ body: { filter, sort: rosterSortOf(sort) } }}
      fileName={`${list.title}.xlsx`}
      disabled={total === 0}
    >
      导出 Excel
    </DownloadButton>
  );
}

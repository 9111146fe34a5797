import { useResourceContext } from 'react-admin';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { ExportButton } from './export-button';
import { rosterColumns } from './roster-columns';
import { rosterFilters } from './roster-filters';
import { isRosterResource, rosterLists } from './roster-lists';

const newestFirst = { field: 'since', order: 'DESC' } as const;

/** 在职、退休、移除人员管理, and those of the village clinics: who is in a roster, and who has left (R-I4, R-I6, R-J1). */
function RosterList() {
  const resource = useResourceContext() ?? '';
  if (!isRosterResource(resource)) return null;
  const { title, empty, ...list } = rosterLists[resource];
  return (
    <ListPage
      title={title}
      sort={newestFirst}
      actions={<ExportButton resource={resource} />}
      filters={rosterFilters(list)}
      empty={empty}
    >
      <ConsoleTable>{rosterColumns(list)}</ConsoleTable>
    </ListPage>
  );
}

export default RosterList;

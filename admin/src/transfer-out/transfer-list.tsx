import type { TransferItem } from '@contracts/transfer-out';
import { DataTable, SelectInput } from 'react-admin';
import { queueColumns } from '../department-review/queue-columns';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { NoMatch } from '../list/no-match';
import { documentColumns } from '../list/document-columns';
import { nowrap } from '../list/nowrap';
import { usePrivateFilter } from '../list/private-filter';
import { personFilters } from '../list/person-filters';
import { useFilters } from '../list/use-filters';
import { EmptyState } from '../page/empty-state';
import { ClinicFilter } from '../roster/clinic-filter';
import { useActiveRole } from '../session/session';
import { stateChoices } from '../vocabulary/state-looks';
import { ExportTransfers } from './export-transfers';

const Column = DataTable.Col<TransferItem>;

const oldestFirst = { field: 'submittedAt', order: 'ASC' } as const;
const waiting = { state: 'awaiting-review' };
const scopes = [
  { id: 'own', name: '本单位' },
  { id: 'village-clinics', name: '村卫生室（服务站）' },
];

const filters = [
  ...personFilters,
  <SelectInput
    key="state"
    source="state"
    label="状态"
    choices={stateChoices('transfer-out')}
    helperText={false}
  />,
];
/** A township's unit decides about its village clinics' people as well (R-J1). */
const filtersOfTownships = [
  ...filters,
  <SelectInput key="scope" source="scope" label="人员范围" choices={scopes} helperText={false} />,
  <ClinicFilter key="institutionId" source="institutionId" />,
];

/** The queue worked off is no search that failed. */
function NothingWaits() {
  const { filters: chosen } = useFilters();
  const isByPerson = Object.keys(usePrivateFilter('transfer-requests')).length > 0;
  if (chosen.state !== 'awaiting-review' || isByPerson) return <NoMatch />;
  return (
    <EmptyState title="没有待审批的转出申请">
      花名册中的人员在小程序“我的·工作单位”中申请转出后，会按等待时间列在这里。
    </EmptyState>
  );
}

/** 转出申请审批 (manual 002 §2.2.2, R-I5). */
function TransferList() {
  const isTownship = useActiveRole()?.role.institutionKind === 'health-centre';
  return (
    <ListPage
      title="转出申请审批"
      sort={oldestFirst}
      filterDefaultValues={waiting}
      actions={<ExportTransfers />}
      filters={isTownship ? filtersOfTownships : filters}
      noMatch={<NothingWaits />}
      empty={{
        title: '还没有转出申请',
        text: '花名册中的人员在小程序“我的·工作单位”中申请转出后，会按等待时间列在这里。',
      }}
    >
      <ConsoleTable>
        <Column source="name" label="姓名" disableSort cellSx={nowrap} />
        {documentColumns}
        <Column
          source="internalDepartment"
          label={isTownship ? '内设机构、村卫生室' : '内设机构'}
          disableSort
          render={({ institution, internalDepartment }) =>
            institution.kind === 'village-clinic' ? institution.name : (internalDepartment ?? '—')
          }
        />
        {queueColumns('transfer-out', { isSortable: true })}
      </ConsoleTable>
    </ListPage>
  );
}

export default TransferList;

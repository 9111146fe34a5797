import type { AdmissionItem } from '@contracts/roster-admission';
import { DataTable, SelectInput, useResourceContext } from 'react-admin';
import { StateBadge } from '../components/state-badge';
import { WaitingText } from '../components/waiting-text';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { documentColumns } from '../list/document-columns';
import { nowrap } from '../list/nowrap';
import { personFilters } from '../list/person-filters';
import { look } from '../vocabulary/state-look';
import { stateChoices, stateLook } from '../vocabulary/state-looks';
import { ClinicFilter } from '../roster/clinic-filter';
import { admissionLists, isAdmissionResource } from './admission-lists';
import { ExportAdmissions } from './export-admissions';
import { NothingWaits } from './nothing-waits';
import { PassSelected } from './pass-selected';

const Column = DataTable.Col<AdmissionItem>;

const oldestFirst = { field: 'submittedAt', order: 'ASC' } as const;
const waiting = { state: 'awaiting-review' };
const flagged = [{ id: 'true', name: '与预传名单姓名不同' }];

const queueFilters = [
  ...personFilters,
  <SelectInput
    key="state"
    source="state"
    label="状态"
    choices={stateChoices('roster-admission')}
    helperText={false}
  />,
];
const filters = {
  own: [
    ...queueFilters,
    <SelectInput key="isFlagged" source="isFlagged" label="提示" choices={flagged} helperText={false} />,
  ],
  'village-clinics': [...queueFilters, <ClinicFilter key="institutionId" source="institutionId" />],
};

/** Who is flagged is decided on both names. */
const canBePassed = ({ state, isFlagged }: AdmissionItem): boolean =>
  state === 'awaiting-review' && !isFlagged;

const department = (
  <Column
    source="internalDepartment"
    label="内设机构"
    disableSort
    render={({ internalDepartment }) => internalDepartment ?? '—'}
  />
);
const clinic = (
  <Column
    source="institution"
    label="村卫生室（服务站）"
    disableSort
    render={({ institution }) => institution.name}
  />
);
const hint = (
  <Column
    source="isFlagged"
    label="提示"
    disableSort
    render={({ isFlagged }) =>
      isFlagged ? <StateBadge look={look('与预传名单姓名不同', 'needs-you')} /> : '—'
    }
  />
);

/**
 * 实名认证审核: who has bound to the unit and isn't in its lists (R-I3), or to one of its village clinics, which have no lists
 * (R-J1); the longest waiting on top.
 */
function AdmissionList() {
  const resource = useResourceContext() ?? '';
  if (!isAdmissionResource(resource)) return null;
  const { title, scope, empty } = admissionLists[resource];
  return (
    <ListPage
      title={title}
      sort={oldestFirst}
      filterDefaultValues={waiting}
      actions={<ExportAdmissions resource={resource} />}
      filters={filters[scope]}
      noMatch={<NothingWaits resource={resource} />}
      empty={empty}
    >
      <ConsoleTable<AdmissionItem>
        bulkActionButtons={<PassSelected resource={resource} />}
        isRowSelectable={canBePassed}
      >
        <Column source="personName" label="姓名" disableSort cellSx={nowrap} />
        {documentColumns}
        {scope === 'own' ? department : clinic}
        {scope === 'own' && hint}
        <Column
          source="state"
          label="状态"
          disableSort
          render={({ state }) => <StateBadge look={stateLook('roster-admission', state)} />}
        />
        <Column
          source="workingDays"
          label="已等待"
          disableSort
          render={({ state, workingDays }) =>
            state === 'awaiting-review' ? <WaitingText workingDays={workingDays} /> : '—'
          }
        />
        <Column
          source="submittedAt"
          label="绑定时间"
          cellSx={nowrap}
          render={({ submittedAt }) => formatDateTime(submittedAt)}
        />
      </ConsoleTable>
    </ListPage>
  );
}

export default AdmissionList;

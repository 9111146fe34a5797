import { documentTypeWords } from '@contracts/identity-states';
import type { AdmissionItem } from '@contracts/roster-admission';
import { DataTable, SelectInput } from 'react-admin';
import { StateBadge } from '../components/state-badge';
import { WaitingText } from '../components/waiting-text';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { PrivateTextFilter } from '../list/private-text-filter';
import { look } from '../vocabulary/state-look';
import { stateChoices, stateLook } from '../vocabulary/state-looks';
import { ExportAdmissions } from './export-admissions';
import { NothingWaits } from './nothing-waits';
import { PassSelected } from './pass-selected';

const Column = DataTable.Col<AdmissionItem>;

const oldestFirst = { field: 'submittedAt', order: 'ASC' } as const;
const waiting = { state: 'awaiting-review' };
const flagged = [{ id: 'true', name: '与预传名单姓名不同' }];
const shortestNumber = 8;

const filters = [
  <PrivateTextFilter key="name" source="name" label="姓名" maxLength={64} />,
  <PrivateTextFilter
    key="documentNumber"
    source="documentNumber"
    label="证件号码（完整）"
    minLength={shortestNumber}
    maxLength={40}
  />,
  <SelectInput
    key="state"
    source="state"
    label="状态"
    choices={stateChoices('roster-admission')}
    helperText={false}
  />,
  <SelectInput key="isFlagged" source="isFlagged" label="提示" choices={flagged} helperText={false} />,
];

/** Who is flagged is decided on both names. */
const canBePassed = ({ state, isFlagged }: AdmissionItem): boolean =>
  state === 'awaiting-review' && !isFlagged;

/** 实名认证审核（非预传库人员）: who has bound to the unit and isn't in its lists, the longest waiting on top (R-I3). */
const AdmissionList = () => (
  <ListPage
    title="实名认证审核（非预传库人员）"
    sort={oldestFirst}
    filterDefaultValues={waiting}
    actions={<ExportAdmissions />}
    filters={filters}
    noMatch={<NothingWaits />}
    empty={{
      title: '还没有绑定本单位的人员',
      text: '人员在小程序中凭单位确认码绑定本单位后，不在预传名单中的列在这里审核。',
    }}
  >
    <ConsoleTable<AdmissionItem> bulkActionButtons={<PassSelected />} isRowSelectable={canBePassed}>
      <Column source="personName" label="姓名" disableSort cellSx={nowrap} />
      <Column
        source="documentType"
        label="证件类型"
        disableSort
        cellSx={nowrap}
        render={({ documentType }) => (documentType ? documentTypeWords[documentType] : '')}
      />
      <Column source="documentNumberMasked" label="证件号码" disableSort cellSx={nowrap} />
      <Column
        source="internalDepartment"
        label="内设机构"
        disableSort
        render={({ internalDepartment }) => internalDepartment ?? '—'}
      />
      <Column
        source="isFlagged"
        label="提示"
        disableSort
        render={({ isFlagged }) =>
          isFlagged ? <StateBadge look={look('与预传名单姓名不同', 'needs-you')} /> : '—'
        }
      />
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

export default AdmissionList;

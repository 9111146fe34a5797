import type { Answer } from '../../api/routes';
import { DataTable, SelectInput, TextInput } from 'react-admin';
import { StateBadge } from '../../components/state-badge';
import { WaitingText } from '../../components/waiting-text';
import { formatDateTime } from '../../format/date-time';
import { ConsoleTable } from '../../list/console-table';
import { ListPage } from '../../list/list-page';
import { nowrap } from '../../list/nowrap';
import { institutionKindWords } from '../../vocabulary/institution-kinds';
import { stateChoices, stateLook } from '../../vocabulary/state-looks';
import { NoRegistrationWaits } from './no-registration-waits';

type QueueItem = Answer<'GET /institution-registrations'>['items'][number];

const Column = DataTable.Col<QueueItem>;

/** The registrations that the department decides, the longest waiting on top (R-D4). */
const RegistrationList = () => (
  <ListPage
    title="机构注册审核"
    filterDefaultValues={{ state: 'awaiting-review' }}
    noMatch={<NoRegistrationWaits />}
    filters={[
      <TextInput
        key="q"
        source="q"
        label="机构名称"
        placeholder="名称的任意部分"
        helperText={false}
        resettable
        className="wide"
        slotProps={{ htmlInput: { maxLength: 64 } }}
      />,
      <SelectInput
        key="state"
        source="state"
        label="状态"
        choices={stateChoices('institution-registration')}
        helperText={false}
      />,
    ]}
    empty={{ title: '没有机构注册', text: '机构在网上提交补增申请后，会按等待时间列在这里。' }}
  >
    <ConsoleTable>
      <Column source="name" label="机构名称" disableSort cellSx={() => ({ minWidth: 200 })} />
      <Column
        source="kind"
        label="机构类别"
        disableSort
        cellSx={nowrap}
        render={({ kind }) => institutionKindWords[kind]}
      />
      <Column source="supervisor.name" label="主管单位" disableSort />
      <Column
        source="state"
        label="状态"
        disableSort
        render={({ state }) => <StateBadge look={stateLook('institution-registration', state)} />}
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
        label="提交时间"
        disableSort
        cellSx={nowrap}
        render={({ submittedAt }) => formatDateTime(submittedAt)}
      />
    </ConsoleTable>
  </ListPage>
);

export default RegistrationList;

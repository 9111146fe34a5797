import { DataTable, SelectInput } from 'react-admin';
import type { IdentityReviewSummary } from '@contracts/identity';
import { StateBadge } from '../components/state-badge';
import { WaitingText } from '../components/waiting-text';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { NoReviewWaits } from './no-review-waits';
import { stateChoices, stateLook } from '../vocabulary/state-looks';

const Column = DataTable.Col<IdentityReviewSummary>;

/** The queue of manual reviews, the longest waiting on top (R-B4). */
const IdentityReviewList = () => (
  <ListPage
    title="实名认证审核"
    filterDefaultValues={{ state: 'pending' }}
    noMatch={<NoReviewWaits />}
    filters={[
      <SelectInput
        key="state"
        source="state"
        label="状态"
        choices={stateChoices('identity')}
        helperText={false}
      />,
    ]}
    empty={{
      title: '没有人工审核',
      text: '选择人工审核的身份证，以及护照、通行证、居住证等证件，提交后会按等待时间列在这里。',
    }}
  >
    <ConsoleTable>
      <Column source="personName" label="姓名" disableSort />
      <Column source="documentTypeName" label="证件类型" disableSort />
      <Column source="documentNumberMasked" label="证件号码" disableSort />
      <Column
        source="state"
        label="状态"
        disableSort
        render={({ state }) => <StateBadge look={stateLook('identity', state)} />}
      />
      <Column
        source="workingDays"
        label="已等待"
        disableSort
        render={({ state, workingDays }) =>
          state === 'pending' ? <WaitingText workingDays={workingDays} /> : '—'
        }
      />
      <Column
        source="requestedAt"
        label="提交时间"
        disableSort
        render={({ requestedAt }) => formatDateTime(requestedAt)}
      />
    </ConsoleTable>
  </ListPage>
);

export default IdentityReviewList;

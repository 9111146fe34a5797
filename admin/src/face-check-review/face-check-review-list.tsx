import { DataTable, SelectInput } from 'react-admin';
import type { FaceCheckReviewSummary } from '@contracts/face-check-review';
import { StateBadge } from '../components/state-badge';
import { WaitingText } from '../components/waiting-text';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { stateChoices, stateLook } from '../vocabulary/state-looks';
import { NoCheckReviewWaits } from './no-check-review-waits';

const Column = DataTable.Col<FaceCheckReviewSummary>;

/** The queue of manual reviews of face checks, the longest waiting on top (R-B8). */
const FaceCheckReviewList = () => (
  <ListPage
    title="本人核验审核"
    filterDefaultValues={{ state: 'pending' }}
    noMatch={<NoCheckReviewWaits />}
    filters={[
      <SelectInput
        key="state"
        source="state"
        label="状态"
        choices={stateChoices('face-check-review')}
        helperText={false}
      />,
    ]}
    empty={{
      title: '没有人工核验',
      text: '办理业务时不用人脸识别、也不能扫描证件的人员申请人工核验后，会按等待时间列在这里。',
    }}
  >
    <ConsoleTable>
      <Column source="personName" label="姓名" disableSort />
      <Column source="documentNumberMasked" label="已认证证件" disableSort />
      <Column source="purposeName" label="办理事项" disableSort />
      <Column
        source="institutionName"
        label="单位"
        disableSort
        render={({ institutionName }) => institutionName ?? '—'}
      />
      <Column
        source="state"
        label="状态"
        disableSort
        render={({ state }) => <StateBadge look={stateLook('face-check-review', state)} />}
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

export default FaceCheckReviewList;

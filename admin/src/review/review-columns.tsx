import { submissionStateWords } from '@contracts/exam-application-states';
import type { ReviewItem } from '@contracts/review';
import { DataTable } from 'react-admin';
import { StateBadge } from '../components/state-badge';
import { WaitingText } from '../components/waiting-text';
import { formatDateTime } from '../format/date-time';
import { nowrap } from '../list/nowrap';
import { stateLook } from '../vocabulary/state-looks';
import { OpenFileLink } from './open-file-link';
import { PaymentText } from './payment-text';
import { LongName, TwoLines } from './two-lines';

const Column = DataTable.Col<ReviewItem>;

/** Columns that one shows when one needs them. */
export const hiddenAtFirst = ['documentType', 'number', 'projectName', 'round'];

/** The columns of the review list, in their order (R-N3). */
export const reviewColumns = [
  <Column
    key="personName"
    source="personName"
    label="考生"
    disableSort
    render={({ personName, documentNumberMasked }) => (
      <TwoLines first={<LongName>{personName}</LongName>} second={documentNumberMasked} />
    )}
  />,
  <Column key="documentType" source="documentType" label="证件类型" disableSort />,
  <Column key="number" source="number" label="申报编号" disableSort cellSx={nowrap} />,
  <Column key="projectName" source="projectName" label="项目" disableSort />,
  <Column
    key="levelName"
    source="levelName"
    label="级别与类别"
    disableSort
    render={({ levelName, categoryName }) => <TwoLines first={levelName} second={categoryName} />}
  />,
  <Column
    key="workUnit"
    source="workUnit"
    label="单位"
    disableSort
    cellSx={() => ({ minWidth: 148 })}
    render={({ workUnit }) => workUnit ?? '—'}
  />,
  <Column
    key="reviewState"
    source="reviewState"
    label="审核状态"
    disableSort
    render={({ reviewState }) => <StateBadge look={stateLook('review', reviewState)} />}
  />,
  <Column
    key="actsNext"
    source="actsNext"
    label="已等待"
    render={({ actsNext }) => (actsNext ? <WaitingText workingDays={actsNext.workingDays} /> : '—')}
  />,
  <Column
    key="payment"
    source="payment"
    label="缴费"
    disableSort
    render={({ payment }) => <PaymentText payment={payment} />}
  />,
  <Column
    key="submittedAt"
    source="submittedAt"
    label="提交"
    disableSort
    render={({ submittedAt, submissionState }) => (
      <TwoLines first={formatDateTime(submittedAt)} second={submissionStateWords[submissionState]} />
    )}
  />,
  <Column
    key="round"
    source="round"
    label="第几次提交"
    disableSort
    render={({ round }) => `第 ${round} 次`}
  />,
  <Column
    key="availableActions"
    source="availableActions"
    label="操作"
    disableSort
    cellSx={nowrap}
    render={(item) => <OpenFileLink item={item} />}
  />,
];

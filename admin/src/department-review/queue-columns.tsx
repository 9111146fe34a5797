import { DataTable } from 'react-admin';
import { StateBadge } from '../components/state-badge';
import { WaitingText } from '../components/waiting-text';
import { formatDateTime } from '../format/date-time';
import { nowrap } from '../list/nowrap';
import { stateLook } from '../vocabulary/state-looks';

interface Queued {
  id: string;
  state: string;
  workingDays: number;
  submittedAt: string;
}

const Column = DataTable.Col<Queued>;

/** The last columns of a queue: where an application stands, and since when; by that the list is sorted, where it can be. */
export const queueColumns = (kind: string, { isSortable = false } = {}) => [
  <Column
    key="state"
    source="state"
    label="状态"
    disableSort
    render={({ state }) => <StateBadge look={stateLook(kind, state)} />}
  />,
  <Column
    key="workingDays"
    source="workingDays"
    label="已等待"
    disableSort
    render={({ state, workingDays }) =>
      state === 'awaiting-review' ? <WaitingText workingDays={workingDays} /> : '—'
    }
  />,
  <Column
    key="submittedAt"
    source="submittedAt"
    label="提交时间"
    disableSort={!isSortable}
    cellSx={nowrap}
    render={({ submittedAt }) => formatDateTime(submittedAt)}
  />,
];

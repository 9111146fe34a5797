import type { ProcessSummary } from '@contracts/process';
import { DataTable } from 'react-admin';
import { HistoryLink } from '../components/history-link';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { processKindWord } from '../vocabulary/process-kinds';
import { stateLook } from '../vocabulary/state-looks';
import { ActsNextText } from './acts-next-text';
import { processFilters } from './process-filters';

const Column = DataTable.Col<ProcessSummary>;

/** Every process of one's subtree, the latest change on top; one click to its history (R-S1, R-S2). */
const ProcessList = () => (
  <ListPage
    title="办理过程"
    filters={processFilters}
    empty={{
      title: '还没有办理过程',
      text: '实名认证、考试申报、缴费等一经提交，就会列在这里，直到办结以后。',
    }}
  >
    <ConsoleTable>
      <Column
        source="kind"
        label="事项"
        disableSort
        cellSx={nowrap}
        render={({ kind }) => processKindWord(kind)}
      />
      <Column
        source="state"
        label="状态"
        disableSort
        render={({ kind, state }) => <StateBadge look={stateLook(kind, state)} />}
      />
      <Column
        source="institution"
        label="单位"
        disableSort
        render={({ institution }) => institution?.name ?? '—'}
      />
      <Column
        source="businessName"
        label="业务"
        disableSort
        cellSx={nowrap}
        render={({ businessName }) => businessName ?? '—'}
      />
      <Column
        source="actsNext"
        label="等待"
        disableSort
        render={({ actsNext }) => <ActsNextText actsNext={actsNext} />}
      />
      <Column
        source="changedAt"
        label="最近变化"
        disableSort
        render={({ changedAt }) => formatDateTime(changedAt)}
        cellSx={nowrap}
      />
      <Column
        source="historyUrl"
        label="流程历史"
        disableSort
        render={({ historyUrl }) => <HistoryLink url={historyUrl} label="打开" />}
      />
    </ConsoleTable>
  </ListPage>
);

export default ProcessList;

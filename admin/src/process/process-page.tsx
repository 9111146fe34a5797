import type { ProcessDetail } from '@contracts/process';
import Box from '@mui/material/Box';
import { Facts } from '../components/facts';
import { HistoryLink } from '../components/history-link';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { Timeline } from '../components/timeline';
import { formatDateTime } from '../format/date-time';
import { RecordPage } from '../list/record-page';
import { processKindWord } from '../vocabulary/process-kinds';
import { stateLook } from '../vocabulary/state-looks';
import { ActsNextText } from './acts-next-text';
import { processEntries } from './process-entries';

/** One process: how it stands, and everything that happened, in words. */
const ProcessPage = () => (
  <RecordPage<ProcessDetail>
    title={({ kind }) => `${processKindWord(kind)}的办理过程`}
    actions={({ historyUrl }) => historyUrl && <HistoryLink url={historyUrl} />}
  >
    {(process) => (
      <Box
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(320px, 2fr) 3fr', gap: 2, alignItems: 'start' }}
      >
        <Panel title="当前情况">
          <Facts
            facts={[
              { label: '状态', value: <StateBadge look={stateLook(process.kind, process.state)} /> },
              { label: '等待', value: <ActsNextText actsNext={process.actsNext} /> },
              { label: '单位', value: process.institution?.name },
              { label: '业务', value: process.businessName },
              { label: '开始时间', value: formatDateTime(process.openedAt) },
              { label: '结束时间', value: process.closedAt ? formatDateTime(process.closedAt) : '尚未结束' },
              { label: '流程编号', value: process.id },
            ]}
          />
        </Panel>
        <Panel title="经过">
          <Timeline entries={processEntries(process)} />
        </Panel>
      </Box>
    )}
  </RecordPage>
);

export default ProcessPage;

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { daysOfBatchPass } from '@contracts/batch-pass-states';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { isUnreadable } from '../api/problem';
import { DownloadButton } from '../components/download-button';
import { formatCount } from '../format/count';
import { formatDateTime } from '../format/date-time';
import { EmptyState } from '../page/empty-state';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { ProcessButton } from '../process/process-button';
import { BackToBatches } from './back-to-batches';
import { BatchStatus } from './batch-status';
import { PassDialog } from './pass-dialog';
import { ResultTable, type ResultRow } from './result-table';
import { useBatchPass, type BatchPass } from './use-batch-pass';

/** One 批量通过: how far it has come, what came of each file, and those that are left (R-N3). It goes on where the page is left. */
function BatchPassPage() {
  const { batchId = '' } = useParams();
  return <Batch key={batchId} id={batchId} />;
}

function Batch({ id }: { id: string }) {
  const { batch, rows, error, retry, show } = useBatchPass(id);
  return (
    <>
      <BackToBatches />
      <PageTitle title="批量通过" note={batch && `${formatDateTime(batch.createdAt)} 开始`}>
        {batch && <ProcessButton processId={`batch-pass/${id}`} subject="批量通过" />}
      </PageTitle>
      {isUnreadable(error, batch && rows) ? (
        <ErrorState error={error} onRetry={retry} />
      ) : batch && rows ? (
        <>
          <BatchStatus batch={batch} onChange={show} />
          <Results {...{ batch, rows }} />
        </>
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

function Results({ batch, rows }: { batch: BatchPass; rows: readonly ResultRow[] }) {
  const [onlyLeft, setOnlyLeft] = useState(false);
  const [again, setAgain] = useState<readonly string[]>();
  const isOver = batch.endedAt !== null;
  const left = rows.filter(({ outcome }) => outcome !== 'passed');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1, minHeight: 40 }}>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={onlyLeft}
              onChange={(event) => setOnlyLeft(event.target.checked)}
            />
          }
          label="只看没有通过的"
        />
        <Box sx={{ flex: 1 }} />
        {isOver && left.length > 0 && (
          <>
            <DownloadButton
              route="GET /batch-passes/:id/left.xlsx"
              parts={{ params: { id: batch.id } }}
              fileName="批量通过-未能通过的材料.xlsx"
              variant="outlined"
            >
              下载没有通过的
            </DownloadButton>
            <Button variant="contained" onClick={() => setAgain(left.map(({ id }) => id))}>
              再次核对 {formatCount(left.length)} 份
            </Button>
          </>
        )}
      </Box>
      {onlyLeft && left.length === 0 ? (
        <EmptyState title="全部通过了">没有通过的材料会列在这里，并说明原因。</EmptyState>
      ) : (
        <ResultTable rows={onlyLeft ? left : rows} isOver={isOver} />
      )}
      <Box sx={{ mt: 2, color: 'text.secondary' }}>
        结果保留 {daysOfBatchPass} 天；每份的审核记录在其材料中，一直保留。
      </Box>
      {again && <PassDialog ids={again} onClose={() => setAgain(undefined)} />}
    </>
  );
}

export default BatchPassPage;

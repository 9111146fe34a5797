import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { daysOfBatchPass } from '@contracts/batch-pass-states';
import { Link as RouterLink } from 'react-router-dom';
import { Panel } from '../components/panel';
import { PanelTable } from '../components/panel-table';
import { StateBadge } from '../components/state-badge';
import { formatCount } from '../format/count';
import { formatDateTime } from '../format/date-time';
import { BackToList } from '../list/back-to-list';
import { EmptyState } from '../page/empty-state';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { stateLook } from '../vocabulary/state-looks';
import { useBatchPasses, type BatchPassItem } from './use-batch-passes';

const columns = [
  { label: '开始时间' },
  { label: '状态' },
  { label: '选中', align: 'right' as const },
  { label: '已通过', align: 'right' as const },
  { label: '未能通过', align: 'right' as const },
  { label: '结束时间' },
];

/** 批量通过记录: the reviewer's own batches, the latest first. */
function BatchPassList() {
  const { items, error, retry } = useBatchPasses('all');
  return (
    <Box sx={{ maxWidth: 960 }}>
      <BackToList />
      <PageTitle title="批量通过记录" note={`本人办理的，结束后保留 ${daysOfBatchPass} 天`} />
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : !items ? (
        <PageSkeleton />
      ) : items.length === 0 ? (
        <EmptyState title="还没有批量通过">
          在“材料审核”中勾选多份材料，按“批量通过”核对确认后，进度和每份的结果会列在这里。
        </EmptyState>
      ) : (
        <Panel title={`共 ${formatCount(items.length)} 次`}>
          <PanelTable columns={columns}>
            {items.map((batch) => (
              <BatchLine key={batch.id} {...batch} />
            ))}
          </PanelTable>
        </Panel>
      )}
    </Box>
  );
}

const BatchLine = ({ id, state, files, passed, refused, createdAt, endedAt }: BatchPassItem) => (
  <TableRow>
    <TableCell sx={{ whiteSpace: 'nowrap' }}>
      <Link component={RouterLink} to={`/reviews/batch-passes/${id}`}>
        {formatDateTime(createdAt)}
      </Link>
    </TableCell>
    <TableCell>
      <StateBadge look={stateLook('batch-pass', state)} />
    </TableCell>
    <TableCell align="right">{formatCount(files)} 份</TableCell>
    <TableCell align="right">{formatCount(passed)} 份</TableCell>
    <TableCell align="right">{formatCount(refused)} 份</TableCell>
    <TableCell sx={{ whiteSpace: 'nowrap' }}>{endedAt ? formatDateTime(endedAt) : '—'}</TableCell>
  </TableRow>
);

export default BatchPassList;

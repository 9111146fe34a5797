import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { erasedKindWords } from '@contracts/erased-kinds';
import { useApi } from '../api/use-api';
import { Panel } from '../components/panel';
import { PanelTable } from '../components/panel-table';
import { formatDateTime } from '../format/date-time';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { ErasuresByDay } from './erasures-by-day';

/** 数据保存与删除: how long each kind of data is kept, and what was erased when (R-V3). Nothing here can be changed. */
function RetentionPage() {
  const { data, error, refetch } = useApi('GET /retention', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle title="数据保存与删除" note="到期的数据每天自动删除；保存期限由平台运行方设置。" />
      {data ? (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Panel title="保存期限">
            <Box sx={{ overflowX: 'auto', m: -2, p: 2 }}>
              <PanelTable columns={[{ label: '数据' }, { label: '保存多久' }, { label: '最近一次删除' }]}>
                {data.kinds.map(({ kind, keptFor, lastErasedAt }) => (
                  <TableRow key={kind}>
                    <TableCell>{erasedKindWords[kind]}</TableCell>
                    <TableCell>{keptFor}</TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {lastErasedAt ? formatDateTime(lastErasedAt) : '—'}
                    </TableCell>
                  </TableRow>
                ))}
              </PanelTable>
            </Box>
          </Panel>
          <ErasuresByDay />
        </Box>
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

export default RetentionPage;

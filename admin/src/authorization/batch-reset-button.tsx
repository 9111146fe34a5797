import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/use-api';
import { ConfirmDialog } from '../components/confirm-dialog';
import { useFilters } from '../list/use-filters';
import { ProblemAlert } from '../page/problem-alert';
import { rowFilterOf, type RowFilter } from './row-filter';
import { type BatchProgress, useBatchReset } from './use-batch-reset';

/** 批量解除未激活授权码 of what the filter leaves, with the counts before and after (R-H4). */
export function BatchResetButton() {
  const [open, setOpen] = useState(false);
  const { filters } = useFilters();
  return (
    <>
      <Button size="small" color="error" onClick={() => setOpen(true)}>
        批量解除未激活授权码
      </Button>
      {open && <BatchResetDialog filter={rowFilterOf(filters)} onClose={() => setOpen(false)} />}
    </>
  );
}

function BatchResetDialog({ filter, onClose }: { filter: RowFilter; onClose: () => void }) {
  const queries = useQueryClient();
  const { run, running, progress, problem, forget } = useBatchReset(filter);
  const unused = useApi('GET /authorizations', { query: { ...filter, state: 'unused', limit: 1 } });
  const total = unused.data?.total ?? 0;
  const isDone = progress !== undefined && !running && !problem;

  const close = () => {
    forget();
    onClose();
    void queries.invalidateQueries({ queryKey: ['authorizations'] });
  };
  return (
    <ConfirmDialog
      open
      title="批量解除未激活授权码？"
      confirmLabel={isDone ? '完成' : problem ? '继续' : '全部解除'}
      destructive={!isDone}
      busy={running || unused.isPending}
      onConfirm={() => (isDone || total === 0 ? close() : void run())}
      onClose={close}
    >
      <Typography role="status">
        {described({ total, progress, isDone, isPending: unused.isPending })}
      </Typography>
      {running && progress && (
        <LinearProgress
          sx={{ mt: 2 }}
          variant="determinate"
          aria-label="解除进度"
          value={(100 * (progress.before - progress.after)) / Math.max(progress.before, 1)}
        />
      )}
      {!running && progress && <LeftRows left={progress.left} />}
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}

/** Which were not reset, each with its reason. */
const LeftRows = ({ left }: Pick<BatchProgress, 'left'>) =>
  left.map(({ institutionName, businessName, reason }) => (
    <Alert key={`${institutionName}/${businessName}`} severity="warning" sx={{ mt: 1 }}>
      {institutionName}“{businessName}”：{reason}
    </Alert>
  ));

interface Described {
  total: number;
  progress: BatchProgress | undefined;
  isDone: boolean;
  isPending: boolean;
}

function described({ total, progress, isDone, isPending }: Described): string {
  if (isPending) return '正在统计已生成未激活的授权码…';
  if (progress) {
    const { before, after } = progress;
    const end = after === 0 ? '已全部解除。' : isDone ? '其余没有解除，可稍后再次办理。' : '';
    return `解除前 ${before} 个，现余 ${after} 个未激活授权码。${end}`;
  }
  if (total === 0) return '当前筛选范围内没有已生成未激活的授权码。';
  return `当前筛选范围内有 ${total} 个已生成未激活的授权码（含直接授权、待本人确认的），将全部作废，不能恢复；正在进行的人脸识别一并中止。`;
}

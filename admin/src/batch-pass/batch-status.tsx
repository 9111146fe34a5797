import Alert, { type AlertColor } from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { formatCount } from '../format/count';
import { StopButton } from './stop-button';
import type { BatchPass } from './use-batch-pass';

/** How far it has come, and how to stop it; or how it has ended. */
export function BatchStatus({ batch, onChange }: { batch: BatchPass; onChange: (next: BatchPass) => void }) {
  const { files, passed, refused, endedAt } = batch;
  if (endedAt) {
    const { severity, text } = outcomeOf(batch);
    return (
      <Alert severity={severity} role="status" sx={{ mb: 2 }}>
        {text}
      </Alert>
    );
  }
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography role="status" sx={{ flex: 1, minWidth: 240 }}>
          正在逐份通过，已办理 {formatCount(passed + refused)} 份，共 {formatCount(files)} 份…
        </Typography>
        <StopButton {...{ batch, onChange }} />
      </Box>
      <LinearProgress
        variant="determinate"
        aria-label="批量通过进度"
        value={(100 * (passed + refused)) / files}
        sx={{ mb: 1 }}
      />
      <Typography color="text.secondary">可以离开本页，稍后回来查看；离开不会中断。</Typography>
    </Box>
  );
}

function outcomeOf({ state, files, passed, refused }: BatchPass): { severity: AlertColor; text: string } {
  const left = files - passed - refused;
  const text = [
    state === 'cancelled' ? '已停止。' : state === 'failed' ? '平台未能按时完成。' : '',
    `已通过 ${formatCount(passed)} 份`,
    refused > 0 && `，未能通过 ${formatCount(refused)} 份`,
    left > 0 && `，没有审核 ${formatCount(left)} 份`,
    '。',
    refused + left > 0 && '这些材料没有因此改变，原因见各行；核对后可再次通过。',
  ]
    .filter(Boolean)
    .join('');
  if (state === 'failed') return { severity: 'error', text };
  return { severity: refused + left > 0 ? 'warning' : 'success', text };
}

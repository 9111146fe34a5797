import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { formatCount } from '../../format/count';
import { CancelButton } from './cancel-button';
import type { PreloadImport } from './use-import';

/** While the file is read, or rows go in. */
export function WorkingImport({
  found,
  onChange,
}: {
  found: PreloadImport;
  onChange: (next: PreloadImport) => void;
}) {
  const { state, rows, readyRows, addedRows } = found;
  const isChecking = state === 'checking';
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <Typography role="status" sx={{ flex: 1, minWidth: 240 }}>
          {isChecking
            ? `正在核对，已核对 ${formatCount(rows)} 行…`
            : `正在导入，已导入 ${formatCount(addedRows)} 人，共 ${formatCount(readyRows)} 人…`}
        </Typography>
        <CancelButton found={found} onChange={onChange} />
      </Box>
      <LinearProgress
        {...(isChecking
          ? { variant: 'indeterminate' as const }
          : { variant: 'determinate' as const, value: Math.min(100, (100 * addedRows) / readyRows) })}
        aria-label={isChecking ? '核对进度' : '导入进度'}
        sx={{ mb: 2 }}
      />
      <Typography color="text.secondary">可以离开本页，稍后回来查看；离开不会中断。</Typography>
    </>
  );
}

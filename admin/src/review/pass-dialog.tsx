import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useId, type KeyboardEvent } from 'react';
import { focusSoon } from '../keyboard/focus-soon';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { ProblemAlert } from '../page/problem-alert';
import { useLeaveWarning } from '../page/use-leave-warning';
import { faultOf, isOpen, nextPortion, type BatchRow } from './batch';
import { periodFieldId, PassTable } from './pass-table';
import { useBatch } from './use-batch';

export interface PassDialogProps {
  ids: readonly string[];
  /** Told whether anything was passed. */
  onClose: (hasPassed: boolean) => void;
}

/**
 * 批量通过: each chosen file with the dates that its pass confirms, to be corrected (R-N5); then what came of each (R-N3). Ctrl+Enter
 * sends, Esc closes.
 */
export function PassDialog({ ids, onClose }: PassDialogProps) {
  const { rows, unreadable, readAgain, run, running, problem, stop, correct } = useBatch(ids);
  const id = useId();
  useLeaveWarning(running);
  const counts = countsOf(rows ?? []);
  const close = () => onClose(counts.passed > 0);
  const pass = () => {
    const faulty = rows?.find(
      (row) => isOpen(row) && (row.outcome !== undefined || faultOf(row) !== undefined),
    );
    if (rows && nextPortion(rows).length > 0) void run();
    else if (faulty) focusSoon(periodFieldId(faulty.id));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || running) return;
    event.preventDefault();
    pass();
  };
  return (
    <Dialog
      open
      onClose={running ? undefined : close}
      onKeyDown={pressed}
      aria-labelledby={id}
      maxWidth="md"
      fullWidth
    >
      <DialogTitle id={id}>通过选中的 {ids.length} 份材料？</DialogTitle>
      <DialogContent>
        {unreadable && <ErrorState error={unreadable} onRetry={readAgain} />}
        {!rows && !unreadable && <PageSkeleton />}
        {rows && (
          <>
            <Box role="status" sx={{ mb: 1 }}>
              {sentenceOf(rows, counts, ids.length - rows.length)}
            </Box>
            {counts.decided > 0 && (
              <LinearProgress
                variant="determinate"
                aria-label="批量通过进度"
                value={(100 * counts.decided) / rows.length}
                sx={{ mb: 1 }}
              />
            )}
            <ProblemAlert problem={problem} />
            <PassTable rows={rows} busy={running} onCorrect={correct} />
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {running ? (
          <Button onClick={stop}>停止</Button>
        ) : (
          <Button onClick={close} autoFocus>
            {counts.decided > 0 ? '完成' : '取消'}
          </Button>
        )}
        {counts.open > 0 && (
          <Button variant="contained" loading={running} onClick={pass} aria-keyshortcuts="Control+Enter">
            {problem ? '继续' : `通过 ${counts.open} 份`}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

interface Counts {
  passed: number;
  decided: number;
  open: number;
  faulty: number;
}

function countsOf(rows: readonly BatchRow[]): Counts {
  const open = rows.filter(isOpen);
  return {
    passed: rows.filter(({ outcome }) => outcome?.isPassed).length,
    decided: rows.filter(({ outcome, refusal }) => outcome !== undefined && refusal === null).length,
    open: open.length,
    faulty: open.filter((row) => row.outcome !== undefined || faultOf(row) !== undefined).length,
  };
}

function sentenceOf(
  rows: readonly BatchRow[],
  { passed, decided, open, faulty }: Counts,
  gone: number,
): string {
  const refused = rows.length - open - passed;
  const asksDates = rows.some(({ period }) => period !== undefined);
  return [
    decided > 0
      ? `已通过 ${passed} 份。`
      : `逐份检查后通过，考生会收到通知。${asksDates ? '请核对每份的实习起止时间，可直接更正；通过即确认。' : ''}`,
    gone > 0 && `${gone} 份已不在本级的材料中。`,
    refused > 0 && `${refused} 份不能通过，原因见各行。`,
    faulty > 0 && `${faulty} 份须先更正实习起止时间。`,
  ]
    .filter(Boolean)
    .join('');
}

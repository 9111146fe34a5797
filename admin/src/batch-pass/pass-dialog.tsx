import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAction } from '../api/use-action';
import { focusSoon } from '../keyboard/focus-soon';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { ProblemAlert } from '../page/problem-alert';
import { faultOf, isOpen, toSend, type ChosenRow } from './batch';
import { periodFieldId, PassTable } from './pass-table';
import { useProposals } from './use-proposals';

export interface PassDialogProps {
  ids: readonly string[];
  onClose: () => void;
  /** Told which files are passed by the batch that was begun. */
  onBegun?: (ids: readonly string[]) => void;
}

/**
 * 批量通过: each chosen file with the dates that its pass confirms, to be corrected (R-N5). Confirmed, they become a batch, and its
 * page shows what comes of each (R-N3). Ctrl+Enter sends, Esc closes.
 */
export function PassDialog({ ids, onClose, onBegun }: PassDialogProps) {
  const { rows, unreadable, readAgain, correct } = useProposals(ids);
  const { send, sending, problem } = useAction('POST /batch-passes');
  const navigate = useNavigate();
  const id = useId();
  const sent = toSend(rows ?? []);
  const begin = async () => {
    if (sent.length === 0) {
      const faulty = rows?.find((row) => isOpen(row) && faultOf(row) !== undefined);
      if (faulty) focusSoon(periodFieldId(faulty.id));
      return;
    }
    const batch = await send({ body: { rows: sent } });
    if (!batch) return;
    onBegun?.(sent.map((row) => row.id));
    onClose();
    void navigate(`/reviews/batch-passes/${batch.id}`);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || sending) return;
    event.preventDefault();
    void begin();
  };
  return (
    <Dialog
      open
      onClose={sending ? undefined : onClose}
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
              {sentenceOf(rows, ids.length - rows.length)}
            </Box>
            <ProblemAlert problem={problem} />
            <PassTable rows={rows} busy={sending} onCorrect={correct} />
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={sending} autoFocus>
          取消
        </Button>
        {rows?.some(isOpen) && (
          <Button
            variant="contained"
            loading={sending}
            onClick={() => void begin()}
            aria-keyshortcuts="Control+Enter"
          >
            通过 {sent.length} 份
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function sentenceOf(rows: readonly ChosenRow[], gone: number): string {
  const open = rows.filter(isOpen);
  const refused = rows.length - open.length;
  const faulty = open.filter((row) => faultOf(row) !== undefined).length;
  const asksDates = rows.some(({ period }) => period !== undefined);
  return [
    '逐份检查后通过，考生会收到通知。',
    asksDates && '请核对每份的实习起止时间，可直接更正；通过即确认。',
    gone > 0 && `${gone} 份已不在本级的材料中。`,
    refused > 0 && `${refused} 份不能通过，原因见各行。`,
    faulty > 0 && `${faulty} 份须先更正实习起止时间，更正前不在其中。`,
  ]
    .filter(Boolean)
    .join('');
}

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useApi } from '../api/use-api';
import { HistoryLink } from '../components/history-link';
import { Timeline } from '../components/timeline';
import { ErrorState } from '../page/error-state';
import { processEntries } from './process-entries';

export interface ProcessButtonProps {
  processId: string;
  /** Whose: the unit, the business. Names the button to who listens, and heads the window. */
  subject: string;
}

/** One click from a row to what happened to its record, step by step; read-only (R-S2). */
export function ProcessButton({ processId, subject }: ProcessButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={`办理过程：${subject}`} onClick={() => setOpen(true)}>
        办理过程
      </Button>
      {isOpen && <ProcessDialog {...{ processId, subject }} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProcessDialog({ processId, subject, onClose }: ProcessButtonProps & { onClose: () => void }) {
  const titleId = useId();
  const { data, error, refetch } = useApi('GET /processes/:id', { params: { id: processId } });
  const hasNone = error instanceof ApiProblem && error.code === 'not-found';
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{subject}的办理过程</DialogTitle>
      <DialogContent aria-live="polite">
        {data && <Timeline entries={processEntries(data)} />}
        {hasNone && <Typography>没有办理过程：平台开通时已经登记。</Typography>}
        {error && !hasNone && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Typography color="text.secondary">正在读取…</Typography>}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {data?.historyUrl && <HistoryLink url={data.historyUrl} />}
        <Button onClick={onClose} autoFocus>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  );
}

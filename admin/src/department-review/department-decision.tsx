import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type ReactNode, useRef, useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { LateDecisionAlert } from '../components/late-decision-alert';
import { Panel } from '../components/panel';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { ProblemAlert } from '../page/problem-alert';
import type { Answer } from '../api/routes';
import type { DecisionRoute } from './decision-route';
import { type DecisionWay, useDepartmentDecision } from './use-department-decision';

export interface DepartmentDecisionProps {
  application: Pick<Answer<DecisionRoute>, 'id' | 'round' | 'availableActions'>;
  way: DecisionWay;
  /** The word for admitting: 收录, 通过. */
  admit: string;
  /** Asked before it is admitted, naming what. */
  question: string;
  /** What admitting does, and that it can't be taken back. */
  children: ReactNode;
}

/**
 * Admits, which asks once more because it can't be undone, or 拒绝 with the 意见 that the applicant reads (R-D4, R-E2).
 * Keys 1 and 2 lead to the decision and send nothing, as in the other reviews.
 */
export function DepartmentDecision({ application, way, ...words }: DepartmentDecisionProps) {
  const [opinion, setOpinion] = useState('');
  const [missing, setMissing] = useState(false);
  const [admitting, setAdmitting] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const admitButton = useRef<HTMLButtonElement>(null);
  const refuseButton = useRef<HTMLButtonElement>(null);
  const { decide, sending, conflict, problem } = useDepartmentDecision(application, way);
  const typed = opinion.trim();
  const canDecide = application.availableActions.some((action) => action === 'admit');

  const admit = () => {
    setAdmitting(false);
    void decide({ decision: 'admit' });
  };
  const refuse = () => {
    if (typed !== '') return void decide({ decision: 'refuse', opinion: typed });
    setMissing(true);
    field.current?.focus();
  };
  useShortcuts((shortcut) => {
    if (typeof shortcut !== 'object' || !canDecide || sending || shortcut.decision > 2) return false;
    const refusing = typed === '' ? field : refuseButton;
    (shortcut.decision === 1 ? admitButton : refusing).current?.focus();
    return true;
  });

  const tooLate = conflict && (
    <LateDecisionAlert sentence={conflict} typed={canDecide ? '' : typed} what="意见" />
  );
  if (!canDecide) return tooLate ? <Panel title="审核">{tooLate}</Panel> : null;
  return (
    <Panel title="审核">
      {tooLate}
      <TextField
        label="意见"
        value={opinion}
        onChange={(event) => {
          setOpinion(event.target.value);
          setMissing(false);
        }}
        inputRef={field}
        error={missing}
        helperText={missing ? '拒绝须写明意见，申请人会看到' : '仅拒绝时填写，申请人会看到'}
        multiline
        minRows={3}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <ProblemAlert problem={problem} />
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2 }}>
        <Button
          ref={admitButton}
          variant="contained"
          loading={sending}
          onClick={() => setAdmitting(true)}
          aria-keyshortcuts="1"
        >
          {words.admit}（1）
        </Button>
        <Button
          ref={refuseButton}
          variant="outlined"
          color="error"
          disabled={sending}
          onClick={refuse}
          aria-keyshortcuts="2"
        >
          拒绝（2）
        </Button>
      </Box>
      <ConfirmDialog
        open={admitting}
        title={words.question}
        confirmLabel={words.admit}
        onConfirm={admit}
        onClose={() => setAdmitting(false)}
      >
        {words.children}
      </ConfirmDialog>
    </Panel>
  );
}

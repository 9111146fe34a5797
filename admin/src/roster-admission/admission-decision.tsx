import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AdmissionDetail } from '@contracts/roster-admission';
import { useRef, useState } from 'react';
import { LateDecisionAlert } from '../components/late-decision-alert';
import { Panel } from '../components/panel';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { ProblemAlert } from '../page/problem-alert';
import { CorrectDialog } from './correct-dialog';
import { ReturnDialog } from './return-dialog';
import { useAdmissionDecision } from './use-admission-decision';

/**
 * 通过 · 编辑 · 退回 (manual 002 figure 2-8). Keys 1 to 3 lead to the decision and send nothing, as in the review of materials;
 * Enter sends, or opens what is to be written.
 */
export function AdmissionDecision({ admission }: { admission: AdmissionDetail }) {
  const [asked, setAsked] = useState<'correct' | 'return'>();
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const state = useAdmissionDecision(admission, () => setAsked(undefined));
  const { decide, sending, conflict, problem } = state;
  const canDecide = admission.availableActions.length > 0;
  useShortcuts((shortcut) => {
    if (typeof shortcut !== 'object' || !canDecide || sending || shortcut.decision > 3) return false;
    buttons.current[shortcut.decision - 1]?.focus();
    return true;
  });

  const tooLate = conflict && <LateDecisionAlert sentence={conflict} typed="" what="原因" />;
  if (!canDecide) return tooLate ? <Panel title="审核">{tooLate}</Panel> : null;
  const keep = (index: number) => (button: HTMLButtonElement | null) => {
    buttons.current[index] = button;
  };
  return (
    <Panel title="审核">
      {tooLate}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button
          ref={keep(0)}
          variant="contained"
          loading={sending && asked === undefined}
          onClick={() => void decide({ decision: 'pass' })}
          aria-keyshortcuts="1"
        >
          通过（1）
        </Button>
        <Button
          ref={keep(1)}
          variant="outlined"
          disabled={sending}
          onClick={() => setAsked('correct')}
          aria-keyshortcuts="2"
        >
          编辑（2）
        </Button>
        <Button
          ref={keep(2)}
          variant="outlined"
          color="error"
          disabled={sending}
          onClick={() => setAsked('return')}
          aria-keyshortcuts="3"
        >
          退回（3）
        </Button>
      </Box>
      {asked === undefined && <ProblemAlert problem={problem} />}
      {asked === 'correct' && (
        <CorrectDialog admission={admission} state={state} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'return' && (
        <ReturnDialog admission={admission} state={state} onClose={() => setAsked(undefined)} />
      )}
    </Panel>
  );
}

import Box from '@mui/material/Box';
import type { ReviewDetail } from '@contracts/review';
import { useState } from 'react';
import { DatedText } from '../components/dated-text';
import { ProblemAlert } from '../page/problem-alert';
import { ConflictAlert } from './conflict-alert';
import { isDecidable, type PanelDecision } from './decidable';
import { decisionBody, type Missing } from './decision-body';
import { changeDraft, periodOf, writtenIn, type DecisionDraft, type DraftChange } from './decision-draft';
import { DecisionPanel } from './decision-panel';
import { FileNotices } from './file-notices';
import { focusAfterChoosing } from './focus-after-choosing';
import { focusOnMissing } from './focus-on-missing';
import { InternshipFacts } from './internship-facts';
import { Pane } from './pane';
import { PanePart } from './pane-part';
import { ProgressTimeline } from './progress-timeline';
import { RejectionDialog } from './rejection-dialog';
import { Removal } from './removal';
import { Reopening } from './reopening';
import { RouteSteps } from './route-steps';
import { useDecision } from './use-decision';

export interface DecisionPaneProps {
  file: ReviewDetail;
  draft: DecisionDraft;
  change: (change: DraftChange | 'discard') => void;
  titleOf: (path: string) => string;
  reread: () => Promise<unknown>;
}

/** The decision, and beside it the file's way, its internship and what happened so far. */
export function DecisionPane({ file, draft, change, titleOf, reread }: DecisionPaneProps) {
  const [missing, setMissing] = useState<Missing>();
  const [confirming, setConfirming] = useState<'next' | 'stay'>();
  const { asked, stated, confirmed } = file.internship;
  const period = asked ? periodOf(draft, stated) : undefined;
  const { decide, sending, problem, conflict } = useDecision(file, {
    reread,
    onDecided: () => change('discard'),
  });
  const canDecide = isDecidable(file);

  const choose = (decision: PanelDecision) => {
    setMissing(undefined);
    change({ kind: 'choose', decision });
    focusAfterChoosing(decision, changeDraft(draft, { kind: 'choose', decision }), period);
  };
  const correct = (correction: DraftChange) => {
    setMissing(undefined);
    change(correction);
  };
  const submit = (then: 'next' | 'stay', confirmed = false) => {
    const body = decisionBody(draft, { seenSequence: file.sequence, period });
    setMissing('at' in body ? body : undefined);
    if ('at' in body) return focusOnMissing(body);
    if (body.decision === 'reject' && !confirmed) return setConfirming(then);
    setConfirming(undefined);
    void decide(body, then);
  };

  return (
    <Pane title="审核">
      <Box sx={{ display: 'grid', gap: 1.5, p: 2 }}>
        <Box sx={{ fontWeight: 600 }}>
          <DatedText text={file.headline} />
        </Box>
        {conflict && (
          <ConflictAlert conflict={conflict} file={file} typed={canDecide ? undefined : writtenIn(draft)} />
        )}
        <FileNotices file={file} />
        {canDecide && (
          <DecisionPanel
            {...{ file, draft, period, titleOf, missing, sending }}
            change={correct}
            onChoose={choose}
            onSubmit={submit}
          />
        )}
        <ProblemAlert problem={problem} />
        {file.availableActions.includes('reopen') && <Reopening file={file} reread={reread} />}
        {file.availableActions.includes('remove-from-unit') && <Removal file={file} reread={reread} />}
      </Box>
      <PanePart title="审核流程">
        <RouteSteps route={file.route} state={file.state} />
      </PanePart>
      {(asked || confirmed.length > 0) && (
        <PanePart title="实习时间">
          <InternshipFacts internship={file.internship} />
        </PanePart>
      )}
      <PanePart title="办理过程">
        <ProgressTimeline progress={file.progress} rounds={file.rounds} />
      </PanePart>
      <RejectionDialog
        file={file}
        open={confirming !== undefined}
        onConfirm={() => submit(confirming ?? 'next', true)}
        onClose={() => setConfirming(undefined)}
      />
    </Pane>
  );
}

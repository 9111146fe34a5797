import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { InternshipPeriod } from '@contracts/exam-application';
import type { ReviewDetail } from '@contracts/review';
import type { KeyboardEvent } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { focusSoon } from '../keyboard/focus-soon';
import { useSendKey } from '../keyboard/use-send-key';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { DecisionChoice } from './decision-choice';
import type { Missing } from './decision-body';
import { remarkOf, type DecisionDraft, type DraftChange } from './decision-draft';
import { decisionKeys, remarkLabels } from './decision-looks';
import { decisionsOf, type PanelDecision } from './decidable';
import { DefectList } from './defect-list';
import { places } from './places';
import { PeriodFields } from './period-fields';
import { RemarkField } from './remark-field';
import { SubmitBar } from './submit-bar';

export interface DecisionPanelProps {
  file: ReviewDetail;
  draft: DecisionDraft;
  /** The internship's dates, where passing asks for them. */
  period: InternshipPeriod | undefined;
  change: (change: DraftChange) => void;
  titleOf: (path: string) => string;
  missing: Missing | undefined;
  sending: boolean;
  onChoose: (decision: PanelDecision) => void;
  onSubmit: (then: 'next' | 'stay') => void;
}

/**
 * What is decided, with all that it needs. `1`–`4` choose, Enter on the button or Ctrl+Enter anywhere sends. Esc leaves
 * the remark, so that the keys choose again.
 */
export function DecisionPanel(props: DecisionPanelProps) {
  const { file, draft, period, change, titleOf, missing, sending, onChoose, onSubmit } = props;
  const { decision } = draft;
  const decisions = decisionsOf(file);

  useShortcuts((shortcut) => {
    if (typeof shortcut !== 'object' || sending) return false;
    const pressed = decisions.find((one) => decisionKeys[one] === shortcut.decision);
    if (pressed) onChoose(pressed);
    return pressed !== undefined;
  });
  useSendKey(() => {
    if (!sending) onSubmit('next');
  });
  const pressed = ({ key, target }: KeyboardEvent) => {
    if (key === 'Escape' && target instanceof HTMLElement && target.id === places.remark)
      focusSoon(places.submit);
  };

  return (
    <Box onKeyDown={pressed} sx={{ display: 'grid', gap: 1.5 }}>
      <DecisionChoice decisions={decisions} chosen={decision} onChoose={onChoose} />
      {file.availableActions.includes('confirm-on-site') && (
        <Box sx={{ color: 'text.secondary' }}>
          原件无误的，在
          <Link component={RouterLink} to="/onsite-confirmation">
            现场确认
          </Link>
          中核对申报表版本和原件后确认。
        </Box>
      )}
      {decision === 'approve' && period && (
        <PeriodFields
          period={period}
          stated={file.internship.stated}
          onChange={(period) => change({ kind: 'period', period })}
          error={missing?.at === 'period' ? missing.sentence : undefined}
        />
      )}
      {decision === 'request-changes' && (
        <DefectList defects={draft.defects} titleOf={titleOf} onChange={change} missing={missing} />
      )}
      {decision && (
        <RemarkField
          id={places.remark}
          label={remarkLabels[decision]}
          value={remarkOf(draft)}
          maxLength={1000}
          onChange={(remark) => change({ kind: 'write', remark })}
          error={missing?.at === 'remark' ? missing.sentence : undefined}
        />
      )}
      {missing?.at === 'decision' && (
        <Box role="alert" sx={{ color: 'error.main' }}>
          {missing.sentence}
        </Box>
      )}
      <SubmitBar sending={sending} onSubmit={onSubmit} />
    </Box>
  );
}

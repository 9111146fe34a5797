import { focusSoon } from '../keyboard/focus-soon';
import type { InternshipPeriod } from '@contracts/exam-application';
import type { DecisionDraft } from './decision-draft';
import { places } from './places';
import type { PanelDecision } from './decidable';

/** Where the next key goes after a decision was chosen: straight to sending, unless something must be written. */
export function focusAfterChoosing(
  decision: PanelDecision,
  draft: DecisionDraft,
  period: InternshipPeriod | undefined,
): void {
  switch (decision) {
    case 'approve':
      return focusSoon(period?.from === '' ? places.periodFrom : places.submit);
    case 'defer':
    case 'reject':
      return focusSoon(places.remark);
    case 'request-changes': {
      const open = draft.defects.find(({ remark }) => remark === '') ?? draft.defects.at(-1);
      return focusSoon(open ? places.defect(open.path) : places.firstMark);
    }
  }
}

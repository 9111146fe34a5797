import type { InternshipPeriod, RequestedChange } from '@contracts/exam-application';
import type { PanelDecision } from './decidable';

/** What the reviewer is about to decide: nothing of it is sent before 提交. */
export interface DecisionDraft {
  decision?: PanelDecision;
  remark: string;
  /** The defects marked for 允许修改, each with what to do about it. */
  defects: readonly RequestedChange[];
  /** As in the fields; may be incomplete. */
  period: InternshipPeriod;
}

export type DraftChange =
  | { kind: 'choose'; decision: PanelDecision }
  | { kind: 'write'; remark: string }
  | { kind: 'period'; period: InternshipPeriod }
  /** Marks a field or material for change; marking what is marked leaves it as it is. */
  | { kind: 'mark'; path: string }
  | { kind: 'describe'; path: string; remark: string }
  | { kind: 'unmark'; path: string };

/** The period is prefilled with what the candidate stated (R-N5). */
export const newDraft = (stated: InternshipPeriod | null): DecisionDraft => ({
  remark: '',
  defects: [],
  period: stated ?? { from: '', until: '' },
});

/** Marking a defect is also choosing 允许修改: nothing else could be done with it. */
export function changeDraft(draft: DecisionDraft, change: DraftChange): DecisionDraft {
  const { defects } = draft;
  switch (change.kind) {
    case 'choose':
      return { ...draft, decision: change.decision };
    case 'write':
      return { ...draft, remark: change.remark };
    case 'period':
      return { ...draft, period: change.period };
    case 'mark': {
      const isMarked = defects.some(({ path }) => path === change.path);
      return {
        ...draft,
        decision: 'request-changes',
        defects: isMarked ? defects : [...defects, { path: change.path, remark: '' }],
      };
    }
    case 'describe': {
      const { path, remark } = change;
      return {
        ...draft,
        defects: defects.map((defect) => (defect.path === path ? { path, remark } : defect)),
      };
    }
    case 'unmark':
      return { ...draft, defects: defects.filter(({ path }) => path !== change.path) };
  }
}

/** Something was typed that leaving would lose. */
export const hasWords = ({ remark, defects }: DecisionDraft): boolean =>
  remark.trim() !== '' || defects.length > 0;

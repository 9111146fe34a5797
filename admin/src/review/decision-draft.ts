import type { InternshipPeriod, RequestedChange } from '@contracts/exam-application';
import type { PanelDecision } from './decidable';

/** What the reviewer is about to decide: nothing of it is sent before 提交. */
export interface DecisionDraft {
  decision?: PanelDecision;
  /** A text for each decision: what was written to refuse a file isn't said to pass it. */
  remarks: Partial<Record<PanelDecision, string>>;
  /** The defects marked for 允许修改, each with what to do about it. */
  defects: readonly RequestedChange[];
  /** As in the fields, once they were changed; may be incomplete. */
  period?: InternshipPeriod;
}

export type DraftChange =
  | { kind: 'choose'; decision: PanelDecision }
  /** The text of the decision that is chosen. */
  | { kind: 'write'; remark: string }
  | { kind: 'period'; period: InternshipPeriod }
  /** Marks a field or material for change; marking what is marked leaves it as it is. */
  | { kind: 'mark'; path: string }
  | { kind: 'describe'; path: string; remark: string }
  | { kind: 'unmark'; path: string };

export const newDraft: DecisionDraft = { remarks: {}, defects: [] };

/** Marking a defect is also choosing 允许修改: nothing else could be done with it. */
export function changeDraft(draft: DecisionDraft, change: DraftChange): DecisionDraft {
  const { defects } = draft;
  switch (change.kind) {
    case 'choose':
      return { ...draft, decision: change.decision };
    case 'write':
      return draft.decision
        ? { ...draft, remarks: { ...draft.remarks, [draft.decision]: change.remark } }
        : draft;
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

/** The dates in the fields: what the candidate states by now, until they are changed (R-N5). */
export const periodOf = ({ period }: DecisionDraft, stated: InternshipPeriod | null): InternshipPeriod =>
  period ?? stated ?? { from: '', until: '' };

/** What goes with the decision that is chosen. */
export const remarkOf = ({ decision, remarks }: DecisionDraft): string =>
  (decision && remarks[decision]) ?? '';

/** All that was written, whatever for. */
export const writtenIn = ({ remarks, defects }: DecisionDraft): string =>
  [...Object.values(remarks), ...defects.map(({ remark }) => remark)]
    .filter((text) => text.trim() !== '')
    .join('\n');

/** Something was typed that leaving would lose: words, or the dates. */
export const hasTyped = (draft: DecisionDraft): boolean =>
  writtenIn(draft) !== '' || draft.defects.length > 0 || draft.period !== undefined;

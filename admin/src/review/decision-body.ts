import type { InternshipPeriod } from '@contracts/exam-application';
import type { DecisionBody } from '@contracts/review';
import { remarkOf, type DecisionDraft } from './decision-draft';
import { periodFault } from './period-fault';

/** What keeps a decision from being sent: the place to go to, and the sentence there. */
export interface Missing {
  at: 'decision' | 'remark' | 'defects' | 'period' | { defect: string };
  sentence: string;
}

export interface Circumstances {
  seenSequence: number;
  /** The internship's dates, where passing asks for them (R-N5). */
  period: InternshipPeriod | undefined;
}

/** The decision as the API takes it, or the first thing that is missing (R-N2, R-N5). */
export function decisionBody(
  draft: DecisionDraft,
  { seenSequence, period }: Circumstances,
): DecisionBody | Missing {
  const { decision, defects } = draft;
  const remark = remarkOf(draft).trim();
  const optionalRemark = remark === '' ? {} : { remark };
  switch (decision) {
    case undefined:
      return { at: 'decision', sentence: '请先选择审核结果（按 1–4）。' };
    case 'approve': {
      if (!period) return { decision, seenSequence, ...optionalRemark };
      const fault = periodFault(period);
      return fault
        ? { at: 'period', sentence: fault }
        : { decision, seenSequence, internship: period, ...optionalRemark };
    }
    case 'defer':
    case 'reject':
      if (remark === '') return { at: 'remark', sentence: remarkMissing[decision] };
      return { decision, seenSequence, remark };
    case 'request-changes': {
      if (defects.length === 0)
        return { at: 'defects', sentence: '请在表单或材料上点“要求修改”，标出需要修改之处。' };
      const undescribed = defects.find((defect) => defect.remark.trim() === '');
      if (undescribed) return { at: { defect: undescribed.path }, sentence: '请写明如何修改，考生会看到。' };
      const requestedChanges = defects.map((defect) => ({ ...defect, remark: defect.remark.trim() }));
      return { decision, seenSequence, requestedChanges, ...optionalRemark };
    }
  }
}

const remarkMissing = {
  defer: '请填写暂不审核的原因。',
  reject: '请填写不通过的理由，考生会看到。',
} as const;

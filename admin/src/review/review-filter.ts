import { submissionStateWords } from '@contracts/exam-application-states';
import type { ReviewFilter } from '@contracts/review';
import type { Filters } from '../list/filters';
import { reviewLooks } from '../vocabulary/state-looks';

export const paymentFilterWords = {
  'not-due': '不需缴费',
  unpaid: '待缴费',
  paid: '已缴费',
  refunded: '已退款',
} as const satisfies Record<NonNullable<ReviewFilter['paymentState']>, string>;

/** The filter that the API takes. What an address holds beside it, or wrongly, is left out. */
export function reviewFilterOf(values: Filters): ReviewFilter {
  return {
    projectId: values.projectId,
    name: values.name,
    documentType: values.documentType,
    documentNumber: values.documentNumber,
    level: values.level,
    category: values.category,
    submissionState: wordOf(submissionStateWords, values.submissionState),
    reviewState: wordOf(reviewLooks, values.reviewState),
    paymentState: wordOf(paymentFilterWords, values.paymentState),
    submittedFrom: dayOf(values.submittedFrom),
    submittedUntil: dayOf(values.submittedUntil),
  };
}

function wordOf<Word extends string>(words: Record<Word, unknown>, value: string | undefined) {
  return value !== undefined && isWord(words, value) ? value : undefined;
}

const isWord = <Word extends string>(words: Record<Word, unknown>, value: string): value is Word =>
  Object.hasOwn(words, value);

/** A day that is still being typed is no filter yet. */
const dayOf = (value: string | undefined) =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

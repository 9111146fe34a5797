import type {
  ApplicationAction,
  ReviewDecision,
  ReviewLevel,
  StepKind,
} from '../contracts/exam-application-states';
import { problems, type ProblemCode } from '../contracts/problems';
import { refusalOfAction } from './application-refusal';
import { situationOf, type ApplicationFacts } from './application-situation';

/** A file as its reviewer's decision is judged by it. */
export interface ReviewedFile extends ApplicationFacts {
  readonly personId: string;
  readonly step: {
    readonly kind: StepKind;
    readonly level: ReviewLevel;
    readonly institutionId: string;
  } | null;
}

/** Why a decision is refused, for the reviewer. */
export interface ReviewRefusal {
  readonly code: ProblemCode;
  readonly sentence: string;
  /** What is possible instead; absent where the step isn't the reviewer's. */
  readonly allowed?: readonly ApplicationAction[];
}

/** Tells early, and with the best reason, what the file's process would refuse anyway; nothing where the reviewer may decide so (R-N2). */
export function refusalOfReview(
  decision: ReviewDecision,
  file: ReviewedFile,
  reviewer: { readonly personId: string; readonly institutionId: string },
): ReviewRefusal | undefined {
  if (file.state === 'awaiting-payment')
    return { code: 'unpaid', sentence: '考生尚未缴费，缴费后才能审核。', allowed: [] };
  if (file.personId === reviewer.personId)
    return { code: 'not-allowed-now', sentence: '这是您本人的申报，不能由本人审核。', allowed: [] };
  if (file.step?.institutionId !== reviewer.institutionId)
    return { code: 'not-allowed-now', sentence: '这份材料不在本级审核环节。' };
  const refused = refusalOfAction(decision, situationOf(file), 'reviewer');
  if (!refused) return undefined;
  const { code, allowed, sentence = `${problems[code].title}，请刷新后查看。` } = refused;
  return { code, allowed, sentence };
}

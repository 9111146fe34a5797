import type { DepartmentDecisionBody } from '../../contracts/department-review';
import type { Opinion } from '../../domain/department-review';
import type { DecisionOnRound } from '../../workflows/department-review.messages';
import { ProblemError } from '../problems';

/** A decision as it is sent: what the reviewer had before them, and apart from it what they wrote. */
export function readDecision({ decision, opinion: typed, round }: DepartmentDecisionBody): {
  body: DecisionOnRound;
  content?: Opinion;
} {
  const opinion = typed?.trim();
  if (decision === 'refuse' && !opinion)
    throw new ProblemError('remark-missing', '拒绝须写明意见，申请人会看到。', {
      fields: [{ path: '/opinion', message: '请填写拒绝的意见。' }],
    });
  return { body: { ...(round !== undefined && { round }) }, ...(opinion && { content: { opinion } }) };
}

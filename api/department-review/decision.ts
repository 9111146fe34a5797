import type { Knex } from 'knex';
import type { DepartmentDecisionBody } from '../../contracts/department-review';
import type { ReviewTables } from '../../db/department-review-tables';
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

/** Says early, in the words of the application's state, what the process would refuse: decided or taken back meanwhile. */
export async function refuseUnlessWaiting(
  database: Knex,
  { application }: ReviewTables,
  id: string,
  stateWords: Readonly<Record<string, string>>,
): Promise<void> {
  const { state } = await database(application).where({ id }).first<{ state: string }>('state');
  if (state !== 'awaiting-review')
    throw new ProblemError(
      'not-allowed-now',
      `这份申请的状态是“${stateWords[state] ?? state}”，不能再审核。`,
      { allowed: [] },
    );
}

import type { Knex } from 'knex';
import { findRenewalDue } from '../../db/verification-renewal';
import { ProblemError } from '../problems';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';

type Stands = Pick<CurrentSession, 'identityState' | 'personId'>;

/** Whether who is verified proves their own document anew (R-J1). */
export const isRenewalDue = async (database: Knex, { identityState, personId }: Stands): Promise<boolean> =>
  identityState === 'verified' && (await findRenewalDue(database, personId)) !== undefined;

const verbs = { scan: '提交认证', 'request-manual-review': '申请人工审核' } as const;

/**
 * One account proves one document at a time (R-B5, R-B7); a verified one proves its own anew where that is due (R-J1). The transition
 * reads the state again.
 */
export async function refuseUnlessFree(
  { database }: Pick<Services, 'database'>,
  session: Stands,
  action: keyof typeof verbs,
): Promise<void> {
  const { identityState } = session;
  const mayRenew = action === 'scan' && (await isRenewalDue(database, session));
  if (identityState === 'verified' && !mayRenew)
    throw new ProblemError('not-allowed-now', '您已认证成功，无需再次认证。', { allowed: [] });
  if (identityState === 'pending')
    throw new ProblemError(
      'not-allowed-now',
      `您的人工审核正在办理，不能${verbs[action]}；请等待结果，或先撤回认证。`,
      { allowed: ['withdraw'] },
    );
}

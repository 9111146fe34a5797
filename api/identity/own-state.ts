import { ProblemError } from '../problems';
import type { CurrentSession } from '../session/current-session';

const verbs = { scan: '提交认证', 'request-manual-review': '申请人工审核' } as const;

/** One account proves one document at a time (R-B5, R-B7). The transition reads the state again. */
export function refuseUnlessFree({ identityState }: CurrentSession, action: keyof typeof verbs): void {
  if (identityState === 'verified')
    throw new ProblemError('not-allowed-now', '您已认证成功，无需再次认证。', { allowed: [] });
  if (identityState === 'pending')
    throw new ProblemError(
      'not-allowed-now',
      `您的人工审核正在办理，不能${verbs[action]}；请等待结果，或先撤回认证。`,
      { allowed: ['withdraw'] },
    );
}

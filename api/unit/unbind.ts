import { recordAccess } from '../access-event';
import { once } from '../once';
import { ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { tellLeft } from './tell-change';
import { findMembership } from './unit-rows';

interface Unbinding {
  readonly session: CurrentSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
}

/** Ends the membership; it stays as history. Applications under way with the unit are held by that alone, and both sides are
 * told (R-C3, R-C4). */
export async function unbind(
  { database }: Pick<Services, 'database'>,
  { session, context, message }: Unbinding,
): Promise<void> {
  const turn = `unit:${session.personId}`;
  const change = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  await once(database, change, async (trx) => {
    const bound = await findMembership(trx, session.personId);
    if (!bound)
      throw new ProblemError('not-allowed-now', '您现在没有绑定工作单位，不需要解绑。', {
        allowed: ['bind'],
      });
    await trx('membership')
      .where({ id: bound.membershipId })
      .update({ ended_at: trx.fn.now(), end_reason: 'unbound' });
    await tellLeft(trx, {
      personId: session.personId,
      membershipId: bound.membershipId,
      institutionId: bound.id,
    });
    await recordAccess(trx, session, context, {
      action: 'unit.unbound',
      subject: `institution/${bound.id}`,
      institutionId: bound.id,
    });
    return bound.membershipId;
  });
}

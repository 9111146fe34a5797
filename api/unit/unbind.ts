import { leaveUnit } from '../../db/leave-unit';
import { withdrawAdmission } from '../../db/roster-admission';
import { unitTurn } from '../../db/unit-turn';
import { admissionProcessId } from '../../domain/roster-admission-process';
import { recordAccess } from '../access-event';
import { callProcesses } from '../call-processes';
import { once } from '../once';
import { ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { refuseIfInRoster } from './unit-actions';
import { findMembership, getMembership } from './unit-rows';

interface Unbinding {
  readonly session: CurrentSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
}

/**
 * Ends the membership, and with it an admission that the unit hasn't decided; who is in the roster is released by the unit
 * (R-C2, R-C3, R-C4).
 */
export async function unbind(services: Services, { session, context, message }: Unbinding): Promise<void> {
  const { personId } = session;
  const turn = unitTurn(personId);
  const change = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  const membershipId = await once(services.database, change, async (trx) => {
    const bound = await findMembership(trx, personId);
    if (!bound)
      throw new ProblemError('not-allowed-now', '您现在没有绑定工作单位，不需要解绑。', {
        allowed: ['bind'],
      });
    const membership = { personId, membershipId: bound.membershipId, institutionId: bound.id };
    // First: a decision of the unit comes before it, and has ended the binding or let the person in, or after it.
    await withdrawAdmission(trx, membership);
    refuseIfInRoster(await getMembership(trx, bound.membershipId));
    if (!(await leaveUnit(trx, membership, 'unbound')))
      throw new ProblemError('not-allowed-now', '单位刚刚解除了您的绑定，请刷新后查看原因。', {
        allowed: ['bind'],
      });
    await recordAccess(trx, session, context, {
      action: 'unit.unbound',
      subject: `institution/${bound.id}`,
      institutionId: bound.id,
    });
    return bound.membershipId;
  });
  callProcesses(services, [admissionProcessId(membershipId)]);
}

import type { ConfirmCode, confirmCodeRoutes } from '../../contracts/confirm-code';
import { confirmCodeDueOn, isConfirmCodeDue } from '../../domain/confirm-code';
import { startOfShanghaiDay } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import type { RequestContext } from '../request-context';
import type { Handlers } from '../route';
import type { Services } from '../services';
import type { ActiveRole, CurrentSession } from '../session/current-session';
import { findCurrentCode, getCodeInstitution } from './confirm-code-rows';
import { renewConfirmCode } from './renew-confirm-code';

type Asker = CurrentSession & { readonly role: ActiveRole };

/** 单位确认码 of the unit of the active role (R-E6). */
export function createConfirmCodeHandlers(services: Services): Handlers<typeof confirmCodeRoutes> {
  const { database, encryption } = services;

  /** The code in plain text; that it was seen is written down first. */
  async function show(session: Asker, context: RequestContext): Promise<ConfirmCode> {
    const institution = await getCodeInstitution(database, session.role.institutionId);
    const current = await findCurrentCode(database, institution.id);
    if (current)
      await recordAccess(database, session, context, {
        action: 'confirm-code.viewed',
        subject: `institution/${institution.id}`,
        institutionId: institution.id,
      });
    const dueAt = current && startOfShanghaiDay(confirmCodeDueOn(current.issuedAt));
    return {
      institution,
      code: current ? encryption.decryptText(current.code) : null,
      issuedAt: current?.issuedAt.toISOString() ?? null,
      dueAt: dueAt?.toISOString() ?? null,
      isDue: current !== undefined && isConfirmCodeDue(current.issuedAt, new Date()),
      availableActions: session.role.role === 'hr-account' ? ['renew'] : [],
    };
  }

  return {
    'GET /confirm-code': ({ session, context }) => show(session, context),

    'POST /confirm-code/renewals': async ({ session, context, message }) => {
      const { id: institutionId } = await getCodeInstitution(database, session.role.institutionId);
      await renewConfirmCode(services, { session, context, message, institutionId });
      return show(session, context);
    },
  };
}

import type { PersonalDetails, personalDetailsRoutes } from '../../contracts/personal-details';
import { recordAccess, recordAccessOnceAMinute } from '../access-event';
import { changeOf, once } from '../once';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { correctDepartment, correctDetails } from './correct-staff';
import { viewOwnDetails, viewStaffDetails } from './details-view';
import { findStaffMember, type StaffMember } from './relations';
import { saveDetails } from './save-details';
import { detailsTurn } from './turn';

/** 我的信息 (R-I7): of the person themselves, and of those in a unit's rosters for its HR account. */
export function createPersonalDetailsHandlers(services: Services): Handlers<typeof personalDetailsRoutes> {
  const { database } = services;

  async function getMember(session: RoleSession, entryId: string): Promise<StaffMember> {
    const member = await findStaffMember(database, session, entryId);
    if (!member) throw notFound('花名册中的此人，可能已转出或移除');
    return member;
  }
  const viewMember = async (session: RoleSession, entryId: string): Promise<PersonalDetails> =>
    viewStaffDetails(database, await getMember(session, entryId));

  return {
    'GET /personal-details': ({ session: { personId } }) => viewOwnDetails(database, personId),

    'PUT /personal-details': async ({ body, session, context, message }) => {
      const { personId } = session;
      const turn = detailsTurn(personId);
      const change = changeOf(message, turn);
      await once(database, change, async (trx) => {
        const author = { personId, institutionId: null };
        const { version, changes } = await saveDetails(trx, personId, author, body);
        if (changes.length > 0)
          await recordAccess(trx, session, context, {
            action: 'personal-details.saved',
            subject: `person/${personId}`,
            detail: { version, changed: changes.map(({ field }) => field).join(' ') },
          });
        return personId;
      });
      return viewOwnDetails(database, personId);
    },

    'GET /staff/:id/personal-details': async ({ params, session, context }) => {
      const member = await getMember(session, params.id);
      await recordAccessOnceAMinute(database, session, context, {
        action: 'personal-details.viewed',
        subject: `person/${member.personId}`,
        institutionId: member.institutionId,
      });
      return viewStaffDetails(database, member);
    },

    'PUT /staff/:id/personal-details': async ({ params, body, session, context, message }) => {
      await correctDetails(services, { session, context, message, entryId: params.id }, body);
      return viewMember(session, params.id);
    },

    'PUT /staff/:id/internal-department': async ({ params, body, session, context, message }) => {
      const correction = { session, context, message, entryId: params.id };
      await correctDepartment(services, correction, body.internalDepartmentId);
      return viewMember(session, params.id);
    },
  };
}

import type { Knex } from 'knex';
import type { UnitAccountKind } from '../contracts/unit-account-states';
import type { UnitAccountPosition, UnitAccountProcess } from '../domain/unit-account-process';
import { giveAssistants, endAssistants } from './assistant-right';
import { activateByAccount, holderAt, revokeByAccount } from './authorization-by-account';
import { endWaitingApplications, type HrApplicationTools } from './hr-account-application-endings';
import type { RightChanged } from './right-changed';
import type { RecordedEvent } from './transitions';
import type { CompletedActivation } from './unit-account-activation';
import { endHrHoldings, getUnitName, giveHrRight, issuersOf, unitOf } from './unit-account-rows';
import { businessOf, getAccountName } from './unit-account-scope';
import { noticeOf } from '../db/notices';

type Activated = RecordedEvent<UnitAccountProcess, 'account.activated'>;
type Revoked = RecordedEvent<UnitAccountProcess, 'account.revoked'>;

/** What an account gives to whoever activates it, in the place of whoever had it, and takes away when it is revoked. */
interface AccountRight {
  /** Who has it now, and would lose it to whoever activates next. */
  holders(trx: Knex.Transaction, position: UnitAccountPosition): Promise<readonly string[]>;
  give(trx: Knex.Transaction, event: Activated, activated: CompletedActivation): Promise<RightChanged>;
  end(trx: Knex.Transaction, event: Revoked): Promise<RightChanged>;
}

export const accountRights = (tools: HrApplicationTools): Record<UnitAccountKind, AccountRight> => ({
  hr: {
    holders: (_trx, position) => Promise.resolve(activatedBy(position)),
    give: async (trx, { position, processId }, { personId }) => {
      const institutionId = unitOf(position);
      const ended = await endHrHoldings(trx, institutionId);
      await giveHrRight(trx, institutionId, personId, processId);
      const institution = await getUnitName(trx, institutionId);
      const department = await issuersOf(trx, position);
      const applications = await endWaitingApplications(trx, tools, 'voided', {
        institutionId,
        institution,
        by: processId,
      });
      const former = ended.filter((id) => id !== personId);
      const notices = [
        ...[personId].map(noticeOf('account.activated', { institution })),
        ...former.map(noticeOf('account.replaced', { institution }, 'sms')),
        ...department.map(noticeOf('account.activated-below', { institution })),
        ...applications.notices,
      ];
      return { moved: applications.moved, notices };
    },
    end: async (trx, { position }) => {
      const institution = await getUnitName(trx, unitOf(position));
      const former = await endHrHoldings(trx, unitOf(position));
      return { moved: [], notices: former.map(noticeOf('account.revoked', { institution }, 'sms')) };
    },
  },

  business: {
    // Whoever activated may have handed the business over since.
    holders: async (trx, position) =>
      activatedBy(position).length > 0
        ? await holderAt(trx, { institutionId: unitOf(position), businessCode: businessOf(position) })
        : [],
    give: async (trx, { position, processId }, { personId, formerId }) => {
      const place = { institutionId: unitOf(position), businessCode: businessOf(position) };
      const given = await activateByAccount(trx, place, {
        personId,
        by: processId,
        succeeds: formerId !== null,
      });
      const names = await namesOf(trx, position);
      const issuers = await issuersOf(trx, position);
      const notices = issuers.map(noticeOf('own-account.activated-for-hr', names));
      return { moved: given.moved, notices: [...given.notices, ...notices] };
    },
    end: async (trx, { position, processId }) => {
      // Without an administrator it never gave a right: whoever has the business has it in another way.
      if (!position.administratorId) return { moved: [], notices: [] };
      const place = { institutionId: unitOf(position), businessCode: businessOf(position) };
      return await revokeByAccount(trx, { ...place, by: processId });
    },
  },

  sub: {
    holders: (_trx, position) => Promise.resolve(activatedBy(position)),
    give: async (trx, { position, processId }, { personId }) => {
      const former = await endAssistants(trx, processId);
      await giveAssistants(trx, position, { personId, by: processId });
      const names = await namesOf(trx, position);
      const issuers = await issuersOf(trx, position);
      const notices = [
        ...[personId].map(noticeOf('own-account.activated', names)),
        ...former.filter((id) => id !== personId).map(noticeOf('own-account.ended', names, 'sms')),
        ...issuers.map(noticeOf('own-account.activated-for-hr', names)),
      ];
      return { moved: [], notices };
    },
    end: async (trx, { position, processId }) => {
      const former = await endAssistants(trx, processId);
      const names = await namesOf(trx, position);
      return { moved: [], notices: former.map(noticeOf('own-account.ended', names, 'sms')) };
    },
  },
});

const activatedBy = ({ administratorId }: UnitAccountPosition): string[] =>
  administratorId ? [administratorId] : [];

/** What a message about a unit's own account names. */
export const namesOf = async (trx: Knex.Transaction, position: UnitAccountPosition) => ({
  institution: await getUnitName(trx, unitOf(position)),
  account: await getAccountName(trx, position),
});

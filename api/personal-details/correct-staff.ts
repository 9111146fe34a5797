import type { Knex } from 'knex';
import { personalDetailWords, type ChangedDetail } from '../../contracts/personal-details-choices';
import type { Author } from '../../db/personal-details-changes';
import type { AccessAction } from '../../domain/access-sentences';
import { recordAccess } from '../access-event';
import { changeOf, once } from '../once';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { holdRole } from '../session/hold-role';
import { putIntoDepartment } from '../unit/internal-departments';
import { findStaffMember, holdStaffMember, type StaffMember } from './relations';
import { saveDetails, type FilledIn } from './save-details';
import { detailsTurn } from './turn';

/** Who corrects somebody in which roster entry, and by which request. */
export interface Correction {
  readonly session: RoleSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
  readonly entryId: string;
}

interface Corrected {
  readonly action: AccessAction;
  readonly fields: readonly ChangedDetail[];
}

/** The unit's HR account corrects somebody's details; they are told (R-I7). */
export const correctDetails = (
  services: Services,
  correction: Correction,
  filledIn: FilledIn,
): Promise<void> =>
  correct(services, correction, async (trx, { personId }, author) => {
    const { changes } = await saveDetails(trx, personId, author, filledIn);
    return { action: 'personal-details.corrected', fields: changes.map(({ field }) => field) };
  });

/** The same of the internal department, which is the membership's. */
export const correctDepartment = (
  services: Services,
  correction: Correction,
  internalDepartmentId: string,
): Promise<void> =>
  correct(services, correction, async (trx, { membershipId }, author) => {
    const isMoved = await putIntoDepartment(trx, membershipId, internalDepartmentId, author);
    if (isMoved === undefined) throw notFound('此人与本单位的绑定');
    const fields = isMoved ? (['internalDepartment'] as const) : [];
    return { action: 'personal-details.department-corrected', fields };
  });

/** One correction: done once, in the person's turn, by who still has the right, of who is still in the roster. */
async function correct(
  { database }: Services,
  { session, context, message, entryId }: Correction,
  work: (trx: Knex.Transaction, member: StaffMember, author: Author) => Promise<Corrected>,
): Promise<void> {
  const seen = await findStaffMember(database, session, entryId);
  if (!seen) throw leftMeanwhile();
  const turn = detailsTurn(seen.personId);
  const change = changeOf(message, turn);
  await once(database, change, async (trx) => {
    await holdRole(trx, session);
    const member = await holdStaffMember(trx, session, entryId);
    if (!member) throw leftMeanwhile();
    const author = { personId: session.personId, institutionId: member.institutionId };
    const { action, fields } = await work(trx, member, author);
    if (fields.length === 0) return entryId;
    await recordAccess(trx, session, context, {
      action,
      subject: `person/${member.personId}`,
      institutionId: member.institutionId,
      detail: { changed: fields.join(' ') },
    });
    await tell(trx, member, fields, change.messageId);
    return entryId;
  });
}

const leftMeanwhile = () => notFound('花名册中的此人，可能已转出或移除');

async function tell(
  trx: Knex.Transaction,
  { personId, institutionName }: StaffMember,
  fields: readonly ChangedDetail[],
  occasion: string,
): Promise<void> {
  await trx('inbox_message').insert({
    person_id: personId,
    template: 'personal-details.corrected',
    params: JSON.stringify({
      institution: institutionName,
      fields: fields.map((field) => personalDetailWords[field]).join('、'),
    }),
    process_id: `personal-details/${personId}`,
    deduplication_key: `personal-details.corrected/${occasion}`,
  });
}

import type { Knex } from 'knex';
import type { RosterDetail } from '../../contracts/roster';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import type { RosterAction, Roster, RosterPlace } from '../../contracts/roster-states';
import type { Bound } from '../../db/enter-roster';
import { addNotices, type Notice } from '../../db/notices';
import { holdPlace } from '../../db/transition-rows';
import type { AccessAction } from '../../domain/access-sentences';
import { rosterActionsOf, type RosterStay } from '../../domain/roster';
import { admissionProcessId } from '../../domain/roster-admission-process';
import { recordAccess } from '../access-event';
import { once } from '../once';
import { notFound, ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { holdRole } from '../session/hold-role';
import { readEntry } from './detail';

/** An entry that is held until the commit. */
export interface HeldEntry extends Bound, RosterStay {
  readonly id: string;
  readonly name: string;
  readonly institution: string;
  readonly kind: InstitutionKind;
  readonly place: RosterPlace;
  /** A calendar day; unknown where the document doesn't say. */
  readonly bornOn: string | null;
  /** What may be done with it now by who asks. */
  readonly allowed: readonly RosterAction[];
}

interface Asked {
  readonly params: { readonly id: string };
  readonly session: RoleSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
}

/** What a change does to the entry, and under which words it is written down. */
export interface EntryChange {
  readonly action: RosterAction;
  readonly written: AccessAction;
  readonly work: (trx: Knex.Transaction, entry: HeldEntry) => Promise<void>;
  /** A message to the person, by how the entry stood before. */
  readonly told?: (before: HeldEntry) => Notice | undefined;
}

/** The same, for who reads the entry afterwards. */
export async function changeEntry(
  services: Services,
  asked: Asked,
  change: EntryChange,
): Promise<RosterDetail> {
  await workOnEntry(services, asked, change);
  return await readEntry(services, asked.params.id, asked.session);
}

/**
 * A change of one entry is one transaction, done once under its key: it holds the entry, asks the table whether it may be, does
 * it, writes it down and tells the person. That is the person's history in the unit (R-I4).
 */
export async function workOnEntry(
  { database }: Services,
  { params: { id }, session, context, message }: Asked,
  { action, written, work, told }: EntryChange,
): Promise<void> {
  const turn = `roster-entry/${id}`;
  const messageId = message.idFor(turn);
  const { requestHash } = message;
  await once(database, { messageId, requestHash, turn }, async (trx) => {
    // A decision on what somebody has asked for holds its process first, then the entry, and an account that is taken over
    // its place first, then the right: they take turns.
    await holdPlace(trx, await placeOf(trx, id));
    await holdRole(trx, session);
    const entry = await hold(trx, id, session.role.institutionId);
    refuseUnlessPossible(entry, action);
    await work(trx, entry);
    await recordAccess(trx, session, context, {
      action: written,
      subject: turn,
      institutionId: entry.institutionId,
    });
    const notice = told?.(entry);
    if (notice) {
      // The process of the binding, whose page is that of the person's work unit.
      const processId = admissionProcessId(entry.membershipId);
      await addNotices(trx, [notice], { key: `${turn}/${messageId}`, processId });
    }
    return id;
  });
}

/** Where the entry is, which may be a village clinic of the unit that asks; it never moves. */
const placeOf = (trx: Knex.Transaction, id: string): Promise<{ institutionId: string }> =>
  trx('roster_entry').where({ id }).first<{ institutionId: string }>('institution_id as institutionId');

async function hold(trx: Knex.Transaction, id: string, unitId: string): Promise<HeldEntry> {
  const row = await trx('roster_entry as entry')
    .join('institution', 'institution.id', 'entry.institution_id')
    .join('person', 'person.id', 'entry.person_id')
    .where('entry.id', id)
    .forUpdate('entry')
    .first<
      Omit<HeldEntry, 'place' | 'allowed'> & { roster: Roster; leftAt: Date | null; deletedAt: Date | null }
    >(
      'entry.id',
      'entry.name',
      'entry.person_id as personId',
      'entry.institution_id as institutionId',
      'entry.membership_id as membershipId',
      'institution.name as institution',
      'institution.kind',
      'entry.roster',
      'entry.left_at as leftAt',
      'entry.deleted_at as deletedAt',
      'entry.entered_at as enteredAt',
      trx.raw('entry.retired_on::text as "retiredOn"'),
      trx.raw('person.born_on::text as "bornOn"'),
    );
  if (row.deletedAt) throw notFound('这名人员');
  const place = row.leftAt ? 'left' : row.roster;
  return {
    ...{ ...row, place },
    allowed: rosterActionsOf(place, { kind: row.kind, isOwn: row.institutionId === unitId }),
  };
}

function refuseUnlessPossible({ name, place, allowed }: HeldEntry, action: RosterAction): void {
  if (allowed.includes(action)) return;
  const sentence =
    place === 'left'
      ? `${name}已不在花名册中，不能再办理，请刷新后查看。`
      : `这项办理不适用于${name}，请刷新后查看可以办理的事项。`;
  throw new ProblemError('not-allowed-now', sentence, { allowed });
}

import type { Knex } from 'knex';
import type { InstitutionKind } from '../contracts/institution-kinds';
import type { Post } from '../contracts/personal-details-choices';
import { rosterWordOf, type Roster } from '../contracts/roster-states';
import { enterRoster } from '../db/enter-roster';
import { moveToDepartment } from '../db/internal-department';
import { leaveUnit } from '../db/leave-unit';
import { nameFault } from '../domain/person-name';
import type { CorrectedPerson, ReturnReason, SeenAdmission } from '../domain/roster-admission-message';
import { membershipIdOf, type AdmissionProcess } from '../domain/roster-admission-process';
import type { Encryption } from '../runtime/encryption';
import { contentOf, contentOfEvery, messageOf } from './message-content';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';

type Event<T extends keyof AdmissionProcess['events']> = RecordedEvent<AdmissionProcess, T>;

/** An admission that is decided, with the person and the unit. */
export interface Decided {
  readonly membershipId: string;
  readonly personId: string;
  readonly institutionId: string;
  readonly institution: string;
}

interface HeldAdmission extends Decided {
  kind: InstitutionKind;
  personName: string;
  /** The row for which it is flagged, as the page shows it. */
  listedId: string | null;
  /** The same, where it is for the person's document still. */
  rowId: string | null;
  rowRoster: Roster | null;
  rowPost: Post | null;
}

/** 通过: into the roster under the verified name (R-I3). */
export async function pass(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: Event<'admission.passed'>,
): Promise<Decided & { roster: string }> {
  const held = await holdAsSeen(trx, event, contentOf<SeenAdmission>(encryption, event));
  return await admit(trx, held, held.personName);
}

/** 编辑: corrected, saved, and by that in the roster. The verified identity stays as it is. */
export async function correct(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: Event<'admission.corrected'>,
): Promise<Decided & { roster: string }> {
  const { name, internalDepartmentId, ...seen } = contentOfEvery<CorrectedPerson>(encryption, event);
  const fault = nameFault(name);
  if (fault) throw refusal('invalid-request', { sentence: fault });
  const held = await holdAsSeen(trx, event, seen);
  if (internalDepartmentId !== undefined) {
    const author = { personId: messageOf(event).actor.personId, institutionId: held.institutionId };
    const move = await moveToDepartment(trx, held.membershipId, internalDepartmentId, author);
    if (move === 'not-in-use')
      throw refusal('invalid-request', { sentence: '该内设机构已停用，请重新选择。' });
  }
  return await admit(trx, held, name);
}

/** 退回: the binding ends, and the person chooses a unit again. */
export async function sendBack(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: Event<'admission.returned'>,
): Promise<Decided> {
  const content = contentOf<ReturnReason>(encryption, event);
  if (!content) throw refusal('remark-missing', { sentence: '退回须写明原因，申请人会看到。' });
  const held = await hold(trx, event);
  await decided(trx, held, 'returned', encryption.encryptText(content.reason));
  await leaveUnit(trx, held, 'returned');
  return held;
}

/** Flagged since it was seen, or for another row or none, it is decided by nobody who doesn't know. */
async function holdAsSeen(
  trx: Knex.Transaction,
  event: { processId: string },
  { listedId }: SeenAdmission = {},
): Promise<HeldAdmission> {
  const held = await hold(trx, event);
  if (listedId !== undefined && listedId !== held.listedId)
    throw refusal('not-allowed-now', {
      allowed: [],
      sentence: '预传名单中该人员的信息刚刚有变动，请核对后再审核。',
    });
  return held;
}

async function hold(trx: Knex.Transaction, { processId }: { processId: string }): Promise<HeldAdmission> {
  const held = await trx('roster_admission as admission')
    .join('person', 'person.id', 'admission.person_id')
    .join('institution', 'institution.id', 'admission.institution_id')
    .leftJoin('preloaded_row as listed', (on) =>
      on
        .on('listed.id', 'admission.preloaded_row_id')
        .andOn('listed.document_number_index', 'person.document_number_index'),
    )
    .where({ membership_id: membershipIdOf(processId), 'admission.state': 'awaiting-review' })
    .forUpdate('admission')
    .first<HeldAdmission | undefined>(
      'admission.membership_id as membershipId',
      'admission.person_id as personId',
      'admission.institution_id as institutionId',
      'institution.name as institution',
      'institution.kind',
      'person.name as personName',
      'admission.preloaded_row_id as listedId',
      'listed.id as rowId',
      'listed.roster as rowRoster',
      'listed.post as rowPost',
    );
  if (!held) throw new Error('unreachable: an admission under review has its row');
  return held;
}

/** 在职人员名册; who is flagged for a row of the retired list enters that roster, and the row is used. */
async function admit(
  trx: Knex.Transaction,
  held: HeldAdmission,
  name: string,
): Promise<Decided & { roster: string }> {
  const roster = held.rowRoster ?? 'in-service';
  await decided(trx, held, 'admitted');
  await enterRoster(trx, { ...held, roster, post: held.rowPost, name, way: 'review' });
  if (held.rowId) await spend(trx, held.rowId, held.membershipId);
  return { ...held, roster: rosterWordOf(roster, held.kind) };
}

/** One that somebody changes at this moment is left, for they wait for this process: then it is theirs to do (`matchWaiting`). */
async function spend(trx: Knex.Transaction, id: string, membershipId: string): Promise<void> {
  const free = await trx('preloaded_row')
    .where({ id, used_at: null })
    .forNoKeyUpdate()
    .skipLocked()
    .pluck('id');
  await trx('preloaded_row')
    .whereIn('id', free)
    .update({ used_by_membership_id: membershipId, used_at: trx.fn.now() });
}

async function decided(
  trx: Knex.Transaction,
  { membershipId }: Decided,
  state: 'admitted' | 'returned',
  reason: Buffer | null = null,
): Promise<void> {
  await trx('roster_admission')
    .where({ membership_id: membershipId })
    .update({ state, decided_at: trx.fn.now(), reason_enc: reason });
}

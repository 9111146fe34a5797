import type { Knex } from 'knex';
import type { ErasedKind } from '../contracts/erased-kinds';
import { letUploadsGo } from '../db/let-uploads-go';
import { applicationProcessId } from '../domain/exam-application-process';
import { shanghaiDay } from '../domain/shanghai-day';
import { eraseCorrections } from './account-corrections';
import { noOfficeContact } from './authorization-rows';
import { countErased } from './erasure-count';
import { noContact } from './unit-account-rows';

export interface AccountErasureActivities {
  /**
   * Erases what an account that has ended still holds, and those that became part of it (R-V2), part by part, each in a transaction of
   * its own that counts it (R-V3): run again, it goes on with what is left. Returns how many rows it erased itself.
   */
  eraseAccount(personId: string): Promise<number>;
}

/** One part of what is erased: how many rows of it there were. */
type Erase = (trx: Knex.Transaction, personId: string) => Promise<number>;

export const accountErasureActivities = (db: Knex): AccountErasureActivities => ({
  async eraseAccount(personId) {
    const { closed_at: closedAt } = await db('person')
      .where({ id: personId })
      .first<{ closed_at: Date | null }>('closed_at');
    if (!closedAt) throw new Error('unreachable: an account is erased once it has ended');
    let count = 0;
    for (const id of [personId, ...(await absorbedInto(db, personId))])
      for (const part of parts) count += await db.transaction((trx) => erasePart(trx, id, part));
    return count;
  },
});

/** Tries, reviews and devices of before stay with them, so that each limit counts what it has counted; they can't be closed by themselves. */
async function absorbedInto(db: Knex, personId: string): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `with recursive absorbed as (
       select id from person where joined_into = :personId
        union select person.id from person join absorbed on person.joined_into = absorbed.id)
     select id from absorbed order by id`,
    { personId },
  );
  return rows.map(({ id }) => id);
}

async function erasePart(
  trx: Knex.Transaction,
  personId: string,
  { erase, kind }: (typeof parts)[number],
): Promise<number> {
  const count = await erase(trx, personId);
  if (kind) await countErased(trx, kind, count);
  return count;
}

const rowsOf =
  (table: string, column = 'person_id'): Erase =>
  (trx, personId) =>
    trx(table).where(column, personId).delete();

const unsentDrafts: Erase = async (trx, personId) => {
  const drafts = await trx('application')
    .where({ person_id: personId, state: 'draft', round: 0 })
    .forUpdate()
    .pluck<string[]>('id');
  for (const id of drafts) await letUploadsGo(trx, applicationProcessId(id), 0);
  return await trx('application').whereIn('id', drafts).delete();
};

/** Of what was sent the rounds stay, with their pictures; what was typed since was nobody's but the candidate's. */
const changedSince: Erase = async (trx, personId) => {
  await trx.raw(
    `update upload set kept_until = now()
      where erased_at is null
        and claimed_by in (select 'application/' || id from application where person_id = :personId)
        and not exists (
          select from application_round r
           cross join jsonb_array_elements(r.content -> 'materials') file
           where 'application/' || r.application_id = upload.claimed_by and file ->> 'uploadId' = upload.id::text)`,
    { personId },
  );
  return await trx('application_draft')
    .whereIn('application_id', trx('application').where({ person_id: personId }).select('id'))
    .delete();
};

const detailsChanges: Erase = async (trx, personId) => {
  const { rows } = await trx.raw<{ rows: { count: number }[] }>(
    'select erase_personal_details_changes(?) as count',
    [personId],
  );
  return rows[0]?.count ?? 0;
};

const identityReviews: Erase = async (trx, personId) => {
  const ofPerson = trx('identity_review').where({ person_id: personId }).select('id');
  await trx('identity_review_picture').whereIn('review_id', ofPerson).delete();
  return await trx('identity_review').where({ person_id: personId }).delete();
};

/** That it was refused stays, as the check does; not what the reviewer wrote of them. */
const checkReviews: Erase = (trx, personId) =>
  trx('face_check_review')
    .whereIn('check_id', trx('face_check').where({ person_id: personId }).select('id'))
    .whereNotNull('reason_enc')
    .update({ reason_enc: null });

/** Others have proved the document while it was this account's: nobody recovers it any more. */
const provenByOthers: Erase = (trx, personId) =>
  trx('identity_attempt').where({ owner_id: personId }).update({ owner_id: null });

/**
 * Found by their checks, which an account that becomes part of another hands over. Those of today to recover another account stay until
 * the night: they are of that account's few a day, whoever made them.
 */
const faceCheckTries: Erase = async (trx, personId) => {
  const { rowCount } = await trx.raw<{ rowCount: number }>(
    `delete from face_check_try t using face_check c
      where c.id = t.check_id and c.person_id = :personId and (c.purpose <> 'recover-account' or t.day < :today)`,
    { personId, today: shanghaiDay(new Date()) },
  );
  return rowCount;
};

/** What was sent, or has nowhere to go any more; the account's last message has its phone with it until it is sent. */
const outgoing: Erase = (trx, personId) =>
  trx('outbox').where({ person_id: personId, phone_enc: null }).delete();

/** The sweep takes them within minutes. */
const unheldPictures: Erase = (trx, personId) =>
  trx('upload')
    .where({ owner_person_id: personId, claimed_by: null, erased_at: null, kept_until: null })
    .update({ kept_until: trx.fn.now() });

/** Where they were reached, as the accounts and businesses have it whose administrators they were. */
const contacts: Erase = async (trx, personId) => {
  const ofAccounts = await trx('unit_account')
    .where({ administrator_id: personId })
    .whereNotNull('contact_department')
    .update(noContact);
  const ofBusinesses = await trx('authorization_grant')
    .where({ contact_person_id: personId })
    .update(noOfficeContact);
  return ofAccounts + ofBusinesses;
};

/** What was asked of departments stays, without a name and a telephone. */
const petitioner: Erase = async (trx, personId) => {
  const registrations = await trx('institution_registration')
    .where({ person_id: personId })
    .whereNotNull('applicant_name_enc')
    .update({ applicant_name_enc: null });
  const applications = await trx('hr_account_application')
    .where({ person_id: personId })
    .whereNotNull('office_phone')
    .update({ office_phone: null });
  return registrations + applications;
};

/** What each part counts as; without a kind it is of files, which count once the sweep has erased them. */
const parts: readonly { readonly erase: Erase; readonly kind?: ErasedKind }[] = [
  { erase: unsentDrafts, kind: 'unsent-draft' },
  { erase: changedSince, kind: 'unsent-draft' },
  { erase: rowsOf('personal_details'), kind: 'closed-account' },
  { erase: detailsChanges, kind: 'closed-account' },
  { erase: eraseCorrections, kind: 'correction' },
  { erase: contacts, kind: 'closed-account' },
  { erase: petitioner, kind: 'closed-account' },
  { erase: identityReviews, kind: 'closed-account' },
  { erase: checkReviews, kind: 'closed-account' },
  // The document's own process has counted those of today that failed.
  { erase: rowsOf('identity_attempt'), kind: 'closed-account' },
  { erase: provenByOthers, kind: 'closed-account' },
  { erase: faceCheckTries, kind: 'closed-account' },
  { erase: rowsOf('inbox_message'), kind: 'message' },
  { erase: outgoing, kind: 'message' },
  { erase: rowsOf('remark_template'), kind: 'closed-account' },
  { erase: rowsOf('login_challenge'), kind: 'one-time' },
  { erase: rowsOf('login_challenge', 'joining_person_id'), kind: 'one-time' },
  { erase: rowsOf('login_ticket'), kind: 'one-time' },
  { erase: rowsOf('login_device'), kind: 'closed-account' },
  { erase: rowsOf('session'), kind: 'one-time' },
  { erase: unheldPictures },
];

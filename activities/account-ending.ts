import type { Knex } from 'knex';
import { endLogins } from '../db/end-logins';
import { recordBeside } from '../db/record-beside';
import { identityFace, initialIdentity, type IdentityProcess } from '../domain/identity-process';
import { nextIdentityState } from '../domain/identity-verification';
import { countErased } from './erasure-count';

/** Applications that have come to their end for good: their documents don't apply in the project again (R-N2, R-V2). */
const closedApplicantStates = ['approved', 'rejected', 'given-up', 'unfinished'] as const;

/**
 * The account ends (R-V2): nobody logs in to it or finds it any more, and its phone and document are free for whoever proves them
 * next, but not to apply again where its applications have come to their end. The person's row is held by the caller,
 * who has released the document.
 */
export async function endAccount(trx: Knex.Transaction, personId: string): Promise<void> {
  const person = await trx('person')
    .where({ id: personId })
    .first<Ending>('phone_index', 'document_number_index');
  if (person.document_number_index)
    await trx.raw(
      `insert into closed_applicant (project_id, document_number_index, application_id)
       select project_id, :document, id from application where person_id = :personId and state = any (:states)
       on conflict do nothing`,
      { document: person.document_number_index, personId, states: [...closedApplicantStates] },
    );
  const codes = person.phone_index
    ? await trx('sms_code').where({ phone_index: person.phone_index }).delete()
    : 0;
  await endLogins(trx, personId, 'account-closed');
  const wechatLogins = await trx('wechat_login').where({ person_id: personId }).delete();
  const hasSent = await trx('application')
    .where({ person_id: personId })
    .where('round', '>', 0)
    .first<object | undefined>('id');
  await trx('person')
    .where({ id: personId })
    .update({
      ...{ phone_enc: null, phone_index: null, document_number_index: null, sex: null, born_on: null },
      ...{ identity_state: 'unverified', verified_at: null, closed_at: trx.fn.now() },
      ...(!hasSent && { name: null, document_type: null, document_number_enc: null }),
    });
  // Last, since others wait for the day's count who hold what this waits for. The account's own row is one of it.
  await countErased(trx, 'one-time', codes);
  await countErased(trx, 'closed-account', wechatLogins + 1);
}

interface Ending {
  phone_index: Buffer | null;
  document_number_index: Buffer | null;
}

/**
 * The document is nobody's: its process begins anew for whoever proves it. Before the person's row is held, as the transitions of that
 * process hold it after their own. Returns the processes that were moved.
 */
export async function releaseDocument(trx: Knex.Transaction, personId: string): Promise<string[]> {
  const processIds = await trx('process')
    .where({ person_id: personId, kind: 'identity' })
    .pluck<string[]>('id');
  const moved: string[] = [];
  for (const processId of processIds) {
    const sequence = await recordBeside<IdentityProcess, 'identity.released'>(trx, {
      ...{ processId, kind: 'identity', type: 'identity.released', detail: {} },
      ...{ face: identityFace, initial: initialIdentity },
      next: ({ holderId: _holder, ...position }) =>
        position.state === 'verified'
          ? { ...position, state: nextIdentityState(position.state, 'released') }
          : undefined,
    });
    if (sequence !== undefined) moved.push(processId);
  }
  return moved;
}

import type { Knex } from 'knex';
import { endSessions } from './end-sessions';
import { moveCorrections } from './move-corrections';
import { moveRegistrations } from './move-registrations';

/** Before the persons' rows are: whoever decides one of these holds its process first, and then the person who is told. */
export async function holdWhatMoves(trx: Knex.Transaction, personId: string): Promise<void> {
  await trx('process')
    .where({ person_id: personId })
    .whereIn('kind', ['data-correction', 'institution-registration'])
    .orderBy('id')
    .forUpdate()
    .select('id');
}

/**
 * Makes `absorbed` part of `survivor`: its WeChat logins, messages, consents, devices, face checks, registrations of
 * institutions and requests for correction with their pictures are the survivor's from now on, its sessions end, and it
 * has no phone. Tries and reviews of its identity stay with it, and are erased with the survivor's (R-V2). Whether that may be is for
 * the caller to judge, who holds both persons, and what moves before them. Returns the processes that were moved.
 */
export async function moveAccount(
  trx: Knex.Transaction,
  survivorId: string,
  absorbedId: string,
): Promise<string[]> {
  await trx('wechat_login').where({ person_id: absorbedId }).update({ person_id: survivorId });
  await trx('inbox_message').where({ person_id: absorbedId }).update({ person_id: survivorId });
  await trx.raw(
    `update face_check set person_id = :survivorId,
            subject_id = case subject_id when :absorbedId then :survivorId::uuid else subject_id end
      where person_id = :absorbedId`,
    { survivorId, absorbedId },
  );
  await trx.raw(
    `insert into consent (person_id, kind, version, at, withdrawn_at)
     select ?, kind, version, at, withdrawn_at from consent where person_id = ? on conflict do nothing`,
    [survivorId, absorbedId],
  );
  await trx.raw(
    `insert into login_device (person_id, device_hash, first_used_at, last_used_at)
     select ?, device_hash, first_used_at, last_used_at from login_device where person_id = ? on conflict do nothing`,
    [survivorId, absorbedId],
  );
  const moved = [
    ...(await moveRegistrations(trx, survivorId, absorbedId)),
    ...(await moveCorrections(trx, survivorId, absorbedId)),
  ];
  await trx('upload')
    .where({ owner_person_id: absorbedId })
    .whereIn('purpose', ['institution-registration', 'data-correction'])
    .update({ owner_person_id: survivorId });
  await endSessions(trx, { personId: absorbedId, because: 'accounts-joined' });
  await trx('person')
    .where({ id: absorbedId })
    .update({ phone_enc: null, phone_index: null, joined_into: survivorId });
  return moved;
}

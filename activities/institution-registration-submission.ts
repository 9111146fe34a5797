import type { Knex } from 'knex';
import { holdSupervisor } from '../db/registration-supervisor';
import { claimsOf } from '../domain/institution-claim';
import { normaliseInstitutionName } from '../domain/institution-name';
import {
  normaliseRegistration,
  picturesAskedOf,
  registrationFaults,
} from '../domain/institution-registration-form';
import type { RegistrationContent } from '../domain/institution-registration-message';
import { registrationIdOf, type RegistrationProcess } from '../domain/institution-registration-process';
import { supervisorFault } from '../domain/registration-supervisor';
import type { Encryption } from '../runtime/encryption';
import { claimPictures } from './claim-pictures';
import { takeClaims } from './institution-claims';
import { findFreePlace } from './institution-registration-place';
import { contentOfEvery, messageOf } from './message-content';
import { refusal } from './refusal';
import { refuseIfJoined } from './refuse-if-joined';
import type { RecordedEvent } from './transitions';

type SentEvent = RecordedEvent<RegistrationProcess, 'registration.submitted' | 'registration.corrected'>;

/** What stands under review from now on; returns when it was sent. Takes place, names and pictures, or refuses with the reason. */
export async function submit(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: SentEvent,
): Promise<{ id: string; personId: string; submittedAt: Date }> {
  const { personId } = messageOf(event).actor;
  const id = registrationIdOf(event.processId);
  await refuseIfJoined(trx, personId);
  const { form, materials, noticeVersion } = contentOfEvery<RegistrationContent>(encryption, event);
  const [fault] = registrationFaults(form);
  if (fault) throw refusal('invalid-request', { sentence: fault.message });
  const registration = normaliseRegistration(form);
  const supervisor = await holdSupervisor(trx, registration.kind, registration.supervisorId);
  if (!supervisor || supervisor.departmentId !== event.position.departmentId)
    throw refusal('invalid-request', { sentence: supervisorFault(registration.kind) });
  const row = {
    person_id: personId,
    applicant_name_enc: encryption.encryptText(registration.applicantName),
    name: registration.name,
    name_normalised: normaliseInstitutionName(registration.name),
    address: registration.address,
    kind: registration.kind,
    credit_code: registration.creditCode,
    licence_number: registration.licenceNumber,
    supervisor_id: supervisor.id,
    department_id: supervisor.departmentId,
    uploads: JSON.stringify(
      await claimPictures(
        trx,
        { processId: event.processId, personId, purpose: 'institution-registration' },
        picturesAskedOf(registration.kind),
        materials,
      ),
    ),
    state: 'awaiting-review',
    round: event.position.round,
    submitted_at: trx.fn.now(),
    decided_at: null,
    open_place: await findFreePlace(trx, personId),
    ...(noticeVersion !== undefined && { notice_version: noticeVersion, notice_accepted_at: trx.fn.now() }),
  };
  const submittedAt = await write(trx, id, row);
  await takeClaims(trx, id, claimsOf(registration));
  return { id, personId, submittedAt };
}

/** A new row, or the applicant's own that was refused. */
async function write(
  trx: Knex.Transaction,
  id: string,
  row: { readonly person_id: string; readonly round: number } & Record<string, unknown>,
): Promise<Date> {
  const written =
    row.round === 1
      ? trx('institution_registration').insert({ id, ...row })
      : trx('institution_registration').where({ id, person_id: row.person_id, state: 'refused' }).update(row);
  const [stored] = await written.returning<{ submitted_at: Date }[]>('submitted_at');
  if (!stored) throw refusal('no-permission', { sentence: '只有申请人本人可以修改后重新提交。' });
  return stored.submitted_at;
}

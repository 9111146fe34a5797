import type { Knex } from 'knex';
import type { RegistrableKind } from '../contracts/institution-registration-states';
import { registrationTables } from '../db/department-review-tables';
import { letUploadsGo } from '../db/let-uploads-go';
import { holdSupervisor } from '../db/registration-supervisor';
import { registrationIdOf, type RegistrationProcess } from '../domain/institution-registration-process';
import type { Encryption } from '../runtime/encryption';
import { holdForDecision, opinionMissing, takeOpinion } from './department-review';
import { addInstitution } from './institution-admission';
import { freeClaims } from './institution-claims';
import { refusal } from './refusal';
import type { ProofKept } from './registration-proof';
import type { RecordedEvent } from './transitions';

export interface RegistrationTools extends ProofKept {
  readonly encryption: Encryption;
}

interface Row {
  id: string;
  person_id: string;
  name: string;
  name_normalised: string;
  address: string;
  kind: RegistrableKind;
  credit_code: string | null;
  licence_number: string | null;
  supervisor_id: string;
  submitted_at: Date;
}

type DecidedEvent = RecordedEvent<RegistrationProcess, 'registration.admitted' | 'registration.refused'>;

const supervisorChanged =
  '所选主管单位的机构类别已改变，不能再主管此类机构。请拒绝，并写明请申请人重新选择主管单位。';

const hold = (trx: Knex.Transaction, event: DecidedEvent): Promise<Row> =>
  holdForDecision(trx, registrationTables, registrationIdOf(event.processId), event);

/** The application becomes an institution: its claims are handed over, its place is free (R-D4). */
export async function admit(
  trx: Knex.Transaction,
  { encryption, admittedProofKeptDays }: RegistrationTools,
  event: DecidedEvent,
): Promise<Row & { code: string }> {
  const row = await hold(trx, event);
  const supervisor = await holdSupervisor(trx, row.kind, row.supervisor_id);
  // Its kind was corrected in the library since: nothing may come under it that can't stand there.
  if (!supervisor) throw refusal('not-allowed-now', { sentence: supervisorChanged });
  await takeOpinion(trx, encryption, registrationTables, row.id, event);
  await freeClaims(trx, row.id);
  const { id: institutionId, code } = await addInstitution(trx, row, supervisor);
  await end(trx, row.id, { state: 'admitted', institution_id: institutionId });
  await letUploadsGo(trx, event.processId, admittedProofKeptDays);
  return { ...row, code };
}

/** Refused with 意见: name, credit code and place are free (R-D3). */
export async function refuse(
  trx: Knex.Transaction,
  { encryption, proofKeptDays }: RegistrationTools,
  event: DecidedEvent,
): Promise<Row> {
  const row = await hold(trx, event);
  if (!(await takeOpinion(trx, encryption, registrationTables, row.id, event))) throw opinionMissing();
  await freeClaims(trx, row.id);
  await end(trx, row.id, { state: 'refused' });
  await letUploadsGo(trx, event.processId, proofKeptDays);
  return row;
}

const end = async (
  trx: Knex.Transaction,
  id: string,
  how: { state: 'admitted'; institution_id: string } | { state: 'refused' },
): Promise<void> => {
  await trx('institution_registration')
    .where({ id })
    .update({ ...how, decided_at: trx.fn.now(), open_place: null });
};

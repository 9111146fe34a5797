import type { Knex } from 'knex';
import type { RegistrationSummary } from '../../contracts/institution-registration';
import type { RegistrableKind, RegistrationState } from '../../contracts/institution-registration-states';
import type { RegistrationPictures } from '../../domain/institution-registration-message';
import type { Encryption } from '../../runtime/encryption';

export interface SummaryRow {
  id: string;
  name: string;
  kind: RegistrableKind;
  supervisor_id: string;
  supervisor_name: string;
  state: RegistrationState;
  opinion_enc: Buffer | null;
  submitted_at: Date;
}

export interface RegistrationRow extends SummaryRow {
  person_id: string;
  /** Empty once the applicant has closed their account. */
  applicant_name_enc: Buffer | null;
  phone_enc: Buffer | null;
  address: string;
  credit_code: string | null;
  licence_number: string | null;
  department_id: string;
  uploads: RegistrationPictures;
  round: number;
  institution_code: string | null;
  notice_version: string | null;
  notice_accepted_at: Date | null;
}

/** Registrations with their supervisor's name and the opinion of the decision that they rest on. */
export const registrations = (database: Knex): Knex.QueryBuilder =>
  database('institution_registration as r')
    .join('institution as supervisor', 'supervisor.id', 'r.supervisor_id')
    .joinRaw(`join process on process.id = 'institution-registration/' || r.id`)
    .joinRaw(
      `left join institution_registration_opinion opinion
         on opinion.registration_id = r.id and opinion.sequence = process.sequence`,
    );

export const summaryColumns = [
  ...['r.id', 'r.name', 'r.kind', 'r.supervisor_id', 'supervisor.name as supervisor_name'],
  ...['r.state', 'opinion.opinion_enc', 'r.submitted_at'],
];

export function toSummary(row: SummaryRow, encryption: Encryption): RegistrationSummary {
  return {
    id: row.id,
    name: row.name,
    supervisor: { id: row.supervisor_id, name: row.supervisor_name },
    kind: row.kind,
    state: row.state,
    opinion: row.opinion_enc && encryption.decryptText(row.opinion_enc),
    submittedAt: row.submitted_at.toISOString(),
  };
}

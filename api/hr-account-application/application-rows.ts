import type { Knex } from 'knex';
import type { HrApplicationSummary } from '../../contracts/hr-account-application';
import type { HrApplicationState } from '../../contracts/hr-account-application-states';
import type { IdentityState } from '../../contracts/identity-states';
import type { HrApplicationPictures } from '../../domain/hr-account-application-form';
import type { Encryption } from '../../runtime/encryption';

export interface SummaryRow {
  id: string;
  institution_id: string;
  institution_name: string;
  institution_code: string;
  department_id: string;
  department_name: string;
  applicant_name: string | null;
  state: HrApplicationState;
  opinion_enc: Buffer | null;
  submitted_at: Date;
}

export interface ApplicationRow extends SummaryRow {
  person_id: string;
  identity_state: IdentityState;
  phone_enc: Buffer | null;
  document_number_enc: Buffer | null;
  contact_department: string;
  /** Empty once the applicant has closed their account. */
  office_phone: string | null;
  uploads: HrApplicationPictures;
  round: number;
}

/** Applications with unit, department and applicant, and the opinion of the decision that they rest on. */
export const applications = (database: Knex): Knex.QueryBuilder =>
  database('hr_account_application as r')
    .join('institution as unit', 'unit.id', 'r.institution_id')
    .join('institution as department', 'department.id', 'r.department_id')
    .join('person', 'person.id', 'r.person_id')
    .joinRaw(`join process on process.id = 'hr-account/' || r.id`)
    .joinRaw(
      `left join hr_account_application_opinion opinion
         on opinion.application_id = r.id and opinion.sequence = process.sequence`,
    );

export const summaryColumns = [
  ...['r.id', 'r.institution_id', 'unit.name as institution_name', 'unit.code as institution_code'],
  ...['r.department_id', 'department.name as department_name', 'person.name as applicant_name'],
  ...['r.state', 'opinion.opinion_enc', 'r.submitted_at'],
];

export const detailColumns = [
  ...summaryColumns,
  ...['r.person_id', 'person.identity_state', 'person.phone_enc', 'person.document_number_enc'],
  ...['r.contact_department', 'r.office_phone', 'r.uploads', 'r.round'],
];

export function toSummary(row: SummaryRow, encryption: Encryption): HrApplicationSummary {
  return {
    id: row.id,
    institution: { id: row.institution_id, name: row.institution_name },
    institutionCode: row.institution_code,
    department: { id: row.department_id, name: row.department_name },
    applicantName: row.applicant_name ?? '',
    state: row.state,
    opinion: row.opinion_enc && encryption.decryptText(row.opinion_enc),
    submittedAt: row.submitted_at.toISOString(),
  };
}

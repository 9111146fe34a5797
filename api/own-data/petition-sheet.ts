import { hrApplicationStateWords } from '../../contracts/hr-account-application-states';
import { institutionKindWords } from '../../contracts/institution-kinds';
import { registrationStateWords } from '../../contracts/institution-registration-states';
import { transferStateWords, type TransferState } from '../../contracts/transfer-out-states';
import {
  applications,
  detailColumns as hrColumns,
  type ApplicationRow,
} from '../hr-account-application/application-rows';
import { registrations, type RegistrationRow } from '../institution-registration/registration-rows';
import type { Services } from '../services';
import { columnsOf, minuteOf, type OwnSheet } from './own-sheet';

interface TransferRow {
  unit: string;
  state: TransferState;
  reason_enc: Buffer;
  opinion_enc: Buffer | null;
  submitted_at: Date;
}

/** What one has asked of units and departments: institutions registered, accounts applied for, transfers. */
export const petitionSheet: OwnSheet = {
  columns: columnsOf(
    ...([
      ['时间', 18],
      ['事项', 20],
      ['单位', 40],
      ['状态', 12],
      ['内容', 60],
      ['意见', 40],
    ] as const),
  ),
  async read(services, personId) {
    return [
      ...(await registrationLines(services, personId)),
      ...(await hrAccountLines(services, personId)),
      ...(await transferLines(services, personId)),
    ];
  },
};

async function registrationLines({ database, encryption }: Services, personId: string): Promise<string[][]> {
  const rows = await registrations(database)
    .where({ 'r.person_id': personId })
    .orderBy('r.submitted_at')
    .select<RegistrationRow[]>(
      ...['r.name', 'r.kind', 'r.address', 'r.credit_code', 'r.licence_number', 'r.applicant_name_enc'],
      ...['r.state', 'r.submitted_at', 'supervisor.name as supervisor_name', 'opinion.opinion_enc'],
    );
  return rows.map((row) => [
    ...[minuteOf(row.submitted_at), '机构注册', row.name, registrationStateWords[row.state]],
    [
      row.applicant_name_enc && `申请人 ${encryption.decryptText(row.applicant_name_enc)}`,
      ...[institutionKindWords[row.kind], row.address, `主管单位 ${row.supervisor_name}`],
      row.credit_code && `统一社会信用代码 ${row.credit_code}`,
      row.licence_number && `许可证号 ${row.licence_number}`,
    ]
      .filter(Boolean)
      .join('，'),
    row.opinion_enc ? encryption.decryptText(row.opinion_enc) : '',
  ]);
}

async function hrAccountLines({ database, encryption }: Services, personId: string): Promise<string[][]> {
  const rows = await applications(database)
    .where({ 'r.person_id': personId })
    .orderBy('r.submitted_at')
    .select<ApplicationRow[]>(...hrColumns);
  return rows.map((row) => [
    ...[minuteOf(row.submitted_at), '申请单位人事账号', row.institution_name],
    ...[hrApplicationStateWords[row.state], `${row.contact_department}，办公电话 ${row.office_phone}`],
    row.opinion_enc ? encryption.decryptText(row.opinion_enc) : '',
  ]);
}

async function transferLines({ database, encryption }: Services, personId: string): Promise<string[][]> {
  const rows = await database('transfer_request as t')
    .join('institution as unit', 'unit.id', 't.institution_id')
    .where({ 't.person_id': personId })
    .orderBy('t.submitted_at')
    .select<TransferRow[]>(
      ...['unit.name as unit', 't.state', 't.reason_enc', 't.opinion_enc', 't.submitted_at'],
    );
  return rows.map((row) => [
    ...[minuteOf(row.submitted_at), '转出申请', row.unit, transferStateWords[row.state]],
    encryption.decryptText(row.reason_enc),
    row.opinion_enc ? encryption.decryptText(row.opinion_enc) : '',
  ]);
}

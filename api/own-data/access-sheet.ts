import type { Knex } from 'knex';
import type { RoleName } from '../../contracts/login';
import { describeAccess } from '../../domain/access-sentences';
import { actorWords } from '../login/roles';
import { columnsOf, minuteOf, type OwnSheet } from './own-sheet';

export interface SeenRow {
  at: Date;
  action: string;
  role: RoleName | null;
  institution: string | null;
}

/** Who looked at one's records: when, institution and role, and at what. No name: they looked by office (R-S3). */
export const accessSheet: OwnSheet = {
  columns: columnsOf(['时间', 18], ['机构和角色', 50], ['事项', 40]),
  async read({ database }, personId) {
    const rows = await looksAt(database, personId).orderBy('seen.at', 'desc');
    return rows.map((row) => [minuteOf(row.at), lookerWords(row), describeAccess(row.action)]);
  },
};

export const lookerWords = ({ role, institution }: SeenRow): string =>
  actorWords({ role, institution, isPerson: false });

/** What is about the person: processes in which they are the one whose matter it is, their details, orders and rosters' entries. */
export const looksAt = (database: Knex, personId: string) =>
  database('access_event as seen')
    .leftJoin('role_holding as holding', 'holding.id', 'seen.role_holding_id')
    .leftJoin('institution', 'institution.id', 'holding.institution_id')
    .whereRaw(`seen.subject = any (array(${subjectsOf}))`, { personId })
    .whereRaw('seen.person_id is distinct from :personId', { personId })
    .select<SeenRow[]>('seen.at', 'seen.action', 'holding.role', 'institution.name as institution');

const subjectsOf = `
  select id from process where person_id = :personId
     and kind in ('identity', 'exam-application', 'roster-admission', 'transfer-out', 'face-check', 'account-recovery')
   union all select 'data-correction/' || id from data_correction where person_id = :personId
   union all select 'person/' || :personId
   union all select 'hand-refund/' || id from payment_order where person_id = :personId
   union all select 'roster-entry/' || id from roster_entry where person_id = :personId`;

import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import { daysOfBatchPass } from '../contracts/batch-pass-states';
import { daysOfEndingNotice, daysOfResult } from '../contracts/preloaded-list-choices';
import { expiringTables, type ExpiringTable } from '../domain/expiring-tables';
import { kindOfTable } from '../domain/retention';
import type { RetentionConfig } from '../runtime/config';
import { countErased } from './erasure-count';

export interface ExpiredRowsActivities {
  /** Deletes the rows that have outlived their use (R-V3), of these tables, or of all. Returns how many of which table. */
  deleteExpiredRows(...tables: ExpiringTable[]): Promise<Record<string, number>>;
  /** Deletes what the log of who saw what has kept long enough (R-S3, R-V3). Returns how many entries. */
  deleteOldAccessEvents(): Promise<number>;
}

/**
 * When a row of these tables is of no use any more. Each is kept longer than anything asks for it: limits count a day
 * back at most, and a request is asked again within minutes.
 */
const expiredIn = ({
  preloadedRowKeptDays,
  messageKeptDays,
  applicationPrivateKeptDays,
  correctionKeptDays,
}: Kept): Readonly<Record<ExpiringTable, string>> => ({
  rate_limit: `expire < extract(epoch from now()) * 1000`,
  sms_code: `expires_at < now() - interval '2 days'`,
  login_challenge: `expires_at < now() - interval '2 days'`,
  login_ticket: `expires_at < now() - interval '1 day'`,
  // The code may take it up again as long as it lives, which is 30 days.
  account_activation: `coalesce(completed_at, voided_at, token_expires_at) < now() - interval '30 days'`,
  // A code lives 30 days, so it has ended before its last wrong try is forgotten.
  activation_wrong_try: `last_at < now() - interval '31 days'`,
  confirm_code_try: `at < now() - interval '1 day'`,
  authorization_code_try: `at < now() - interval '1 day'`,
  authorization_match: `at < now() - interval '2 days'`,
  // Deleted when its message is settled; here are those whose sender never learned the outcome. Names and numbers are typed
  // anew after an hour, a payer is asked for anew. A reviewer's words wait for a database or worker that is away for days.
  message_body: `created_at < now() - case when starts_with(process_id, 'identity/') or starts_with(process_id, 'payer/') then interval '1 hour' else interval '7 days' end`,
  answered_change: `at < now() - interval '30 days'`,
  session: `least(ended_at, expires_at, last_used_at + make_interval(secs => idle_seconds)) < now() - interval '30 days'`,
  blank_form_link: `expires_at < now() - interval '1 day'`,
  // Once an import has ended, only what is to be said of its rows is of use, and that for so many days.
  preload_import_row: `exists (select from preload_import over where over.id = preload_import_row.import_id
    and over.ended_at is not null and (preload_import_row.outcome = 'ready' or over.state in ('refused', 'expired')
         or over.ended_at < now() - interval '${daysOfResult} days'))`,
  // Whoever loaded it was told before, even where that came late.
  preloaded_row: `used_at is null and created_at < now() - interval '${preloadedRowKeptDays} days'
    and ending_told_at < now() - interval '${daysOfEndingNotice} days'`,
  data_correction: `ended_at < now() - interval '${correctionKeptDays} days'`,
  batch_pass_item: `exists (select from batch_pass over where over.id = batch_pass_item.batch_id
    and over.ended_at < now() - interval '${daysOfBatchPass} days')`,
  // After its files.
  batch_pass: `ended_at < now() - interval '${daysOfBatchPass} days'
    and not exists (select from batch_pass_item item where item.batch_id = batch_pass.id)`,
  inbox_message: `created_at < now() - interval '${messageKeptDays} days'`,
  outbox: `created_at < now() - interval '${messageKeptDays} days' and (sent_at is not null or gave_up_at is not null)`,
  // As what is private in the application that it stands for: by then nobody applies in the project, unless its windows are set anew.
  closed_applicant: `not exists (select from exam_project_window w where w.project_id = closed_applicant.project_id
      and w.closes_at >= now() - interval '${applicationPrivateKeptDays} days')
    and exists (select from application a where a.id = closed_applicant.application_id
      and a.changed_at < now() - interval '${applicationPrivateKeptDays} days')`,
  // Of an account that is closed: those of that day count for the account that it wanted to recover.
  // Found by the few accounts and their checks, not by reading all tries.
  face_check_try: `day < (now() at time zone 'Asia/Shanghai')::date
    and check_id = any (array(select face_check.id from face_check join account_closure closure
      on closure.person_id = face_check.person_id and closure.state in ('erasing', 'closed')))`,
});

/** Rows of one statement: it is over in a moment, and whoever waits for a row waits no longer. */
const batchSize = 2_000;

type Kept = Pick<
  RetentionConfig,
  | 'preloadedRowKeptDays'
  | 'messageKeptDays'
  | 'applicationPrivateKeptDays'
  | 'correctionKeptDays'
  | 'accessLogKeptDays'
>;

export function expiredRowsActivities(db: Knex, kept: Kept): ExpiredRowsActivities {
  const expired = expiredIn(kept);
  return {
    async deleteExpiredRows(...tables) {
      const deleted: Record<string, number> = {};
      for (const table of tables.length > 0 ? tables : expiringTables) {
        const condition = expired[table];
        let count = 0;
        for (let last = batchSize; last === batchSize; count += last) {
          last = await db.transaction((trx) => deleteBatch(trx, table, condition));
          heartbeat(table);
        }
        deleted[table] = count;
      }
      return deleted;
    },

    async deleteOldAccessEvents() {
      let count = 0;
      for (let last = batchSize; last === batchSize; count += last) {
        last = await db.transaction((trx) => deleteAccessEvents(trx, kept.accessLogKeptDays));
        heartbeat('access_event');
      }
      return count;
    },
  };
}

/** A row that somebody holds is left for tomorrow. */
async function deleteBatch(trx: Knex.Transaction, table: ExpiringTable, condition: string): Promise<number> {
  const { rowCount } = await trx.raw<{ rowCount: number }>(
    `delete from ?? where ctid = any (array(select ctid from ?? where ${condition} limit ? for update skip locked))`,
    [table, table, batchSize],
  );
  await countErased(trx, kindOfTable[table], rowCount);
  return rowCount;
}

/** The log is append-only for the application: the database's own function takes from it, and what is recent it leaves. */
async function deleteAccessEvents(trx: Knex.Transaction, keptDays: number): Promise<number> {
  const { rows } = await trx.raw<{ rows: { count: number }[] }>(
    'select delete_access_events(?, ?) as count',
    [keptDays, batchSize],
  );
  const count = rows[0]?.count ?? 0;
  await countErased(trx, 'access-log', count);
  return count;
}

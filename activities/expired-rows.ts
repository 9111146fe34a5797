import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';

export interface ExpiredRowsActivities {
  /** Deletes the rows that have outlived their use (R-V3). Returns how many of which table. */
  deleteExpiredRows(): Promise<Record<string, number>>;
}

/**
 * When a row of these tables is of no use any more. Each is kept longer than anything asks for it: limits count a day
 * back at most, and a request is asked again within minutes.
 */
const expired: Readonly<Record<string, string>> = {
  rate_limit: `expire < extract(epoch from now()) * 1000`,
  sms_code: `expires_at < now() - interval '2 days'`,
  login_challenge: `expires_at < now() - interval '2 days'`,
  login_ticket: `expires_at < now() - interval '1 day'`,
  confirm_code_try: `at < now() - interval '1 day'`,
  // What was typed is where it belongs by then, or was refused; a database or worker away for days is waited for.
  message_body: `created_at < now() - interval '7 days'`,
  answered_change: `at < now() - interval '30 days'`,
  session: `least(ended_at, expires_at, last_used_at + make_interval(secs => idle_seconds)) < now() - interval '30 days'`,
};

/** Rows of one statement: it is over in a moment, and whoever waits for a row waits no longer. */
const batchSize = 2_000;

export function expiredRowsActivities(db: Knex): ExpiredRowsActivities {
  return {
    async deleteExpiredRows() {
      const deleted: Record<string, number> = {};
      for (const [table, condition] of Object.entries(expired)) {
        let count = 0;
        for (let last = batchSize; last === batchSize; count += last) {
          last = await deleteBatch(db, table, condition);
          heartbeat(table);
        }
        deleted[table] = count;
      }
      return deleted;
    },
  };
}

/** A row that somebody holds is left for tomorrow. */
async function deleteBatch(db: Knex, table: string, condition: string): Promise<number> {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `delete from ?? where ctid = any (array(select ctid from ?? where ${condition} limit ? for update skip locked))`,
    [table, table, batchSize],
  );
  return rowCount;
}

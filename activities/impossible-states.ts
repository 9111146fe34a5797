import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { kindsInRows, type KindInRows } from '../contracts/impossible-state-kinds';
import { noticeOf, tellOccasions } from '../db/notices';
import { compareWithEngine } from './impossible-states/engine';
import { mostOfAKind, type Finding } from './impossible-states/finding';
import { contradictions } from './impossible-states/rows';

/** The detector of impossible states (R-U1). It reads and tells; nothing is mended by it. */
export interface ImpossibleStateActivities {
  /** Returns what is looked for: a later version looks for more, which a check that is under way then doesn't know. */
  beginCheck(checkId: string): Promise<readonly KindInRows[]>;
  /** What in the rows contradicts itself in this way: at most a hundred of a kind. */
  findContradictions(kind: KindInRows): Promise<Finding[]>;
  /** Processes that are open and have no running workflow, and the other way round: at most a hundred of each. */
  compareWorkflows(): Promise<Finding[]>;
  /** Keeps what was found, marks as gone (but of a kind of which not all were looked at) what no longer is, and tells the platform's administrators of what is new. */
  endCheck(checkId: string, findings: readonly Finding[]): Promise<void>;
}

export function impossibleStateActivities(
  db: Knex,
  temporal: Pick<Client, 'workflow'>,
): ImpossibleStateActivities {
  return {
    async beginCheck(checkId) {
      await db('impossible_state_check').insert({ id: checkId }).onConflict('id').ignore();
      return kindsInRows;
    },

    async findContradictions(kind) {
      return await db.transaction(async (trx) => {
        // Over all that there is: at night, or when an administrator asks, and never more than one at a time.
        await trx.raw(`set local statement_timeout = '9min'`);
        const { rows } = await trx.raw<{ rows: Omit<Finding, 'kind'>[] }>(
          `select id::text, "processId"::text from (${contradictions[kind]}) found order by 1 limit ${mostOfAKind}`,
        );
        return rows.map((row) => ({ kind, ...row }));
      });
    },

    compareWorkflows: () => compareWithEngine(db, temporal),

    async endCheck(checkId, findings) {
      await db.transaction(async (trx) => {
        const [ended] = await trx('impossible_state_check')
          .where({ id: checkId, ended_at: null })
          .update({ ended_at: trx.fn.now(), found: findings.length })
          .returning<{ began_at: Date }[]>('began_at');
        if (!ended) return;
        await trx.raw(keeping, { findings: JSON.stringify(findings), most: mostOfAKind });
        await tellAdministrators(trx, checkId);
      });
    },
  };
}

const keeping = `
  with found as (
    select * from jsonb_to_recordset(:findings) as finding (kind text, id text, "processId" text)
  ), gone as (
    update impossible_state set gone_at = now()
     where gone_at is null
       and kind not in (select kind from found group by kind having count(*) >= :most)
       and not exists (select from found where found.kind = impossible_state.kind and found.id = impossible_state.subject)
  )
  insert into impossible_state (kind, subject, process_id)
  select kind, id, "processId" from found
  on conflict (kind, subject) where gone_at is null do update set seen_at = now()`;

/** Once of each check that has found something new. */
async function tellAdministrators(trx: Knex.Transaction, checkId: string): Promise<void> {
  const [found] = await trx('impossible_state')
    .where({ gone_at: null, found_at: trx.fn.now() })
    .count<{ count: string }[]>();
  const count = Number(found?.count ?? 0);
  if (count === 0) return;
  const administrators = await trx('role_holding')
    .where({ role: 'platform-administrator', ended_at: null })
    .distinct()
    .pluck<string[]>('person_id');
  const notices = administrators.map(noticeOf('impossible-state.found', { count }));
  await tellOccasions(trx, [{ key: `impossible-states/${checkId}`, notices }]);
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { trialContent } from '../../test/application-contents';

/** As many levels as an application passes. */
export const levels = 4;

export interface RecordActivities {
  recordSubmission(processId: string, requestHash: string): Promise<void>;
  /** The decision of this level, counted from one. */
  recordDecision(processId: string, level: number, requestHash: string): Promise<void>;
}

/** Whom and what the rows refer to. */
export interface Referred {
  /** An application each. */
  readonly people: readonly string[];
  readonly institution: string;
  readonly project: string;
}

/**
 * The rows of the platform's transitions, each in one transaction that holds the process, and nothing that only checks:
 * no actor's right, no window, no earlier message. What any engine would have to write to have made the same transition. Run again,
 * as after a workflow task that took too long, they write nothing.
 */
export function recordActivities(db: Knex, { people, institution, project }: Referred): RecordActivities {
  const [person] = people;
  const applicants = people.values();
  return {
    async recordSubmission(processId, requestHash) {
      const application = applicationOf(processId);
      await db.transaction(async (trx) => {
        const begun = { id: processId, kind: 'bare', state: 'draft', sequence: 0, position: '{}' };
        const written: unknown[] = await trx('bare.process').insert(begun, 'id').onConflict('id').ignore();
        if (written.length === 0) return;
        await trx('bare.application').insert({
          ...{ id: application, number: processId, person_id: applicants.next().value, project_id: project },
          ...{ business_code: '05', state: 'in-review', round: 1, current_step: 0 },
        });
        await trx('bare.application_round').insert({
          ...{ application_id: application, round: 1, project_version: 1, pledge_version: '1' },
          content: JSON.stringify(trialContent(2026)),
        });
        await trx('bare.application_step').insert(
          Array.from({ length: levels }, (_, step) => ({
            ...{
              application_id: application,
              step,
              kind: 'review',
              level: 'unit',
              institution_id: institution,
            },
            ...{ business_code: '05', state: step === 0 ? 'waiting' : 'ahead' },
          })),
        );
        await move(trx, { processId, sequence: 1, type: 'submitted', requestHash });
        await tell(trx, `${processId}/1`);
      });
    },

    async recordDecision(processId, level, requestHash) {
      const application = applicationOf(processId);
      const step = level - 1;
      await db.transaction(async (trx) => {
        const process = await trx('bare.process')
          .where({ id: processId })
          .forUpdate()
          .first<{ sequence: number }>('sequence');
        if (process.sequence > level) return;
        await trx('bare.application_decision').insert({
          ...{
            application_id: application,
            sequence: level + 1,
            round: 1,
            step,
            kind: 'review',
            level: 'unit',
          },
          ...{ institution_id: institution, decision: 'approve', decided_by: person },
        });
        await trx('bare.application_step')
          .where({ application_id: application })
          .whereIn('step', [step, step + 1])
          .update({ state: trx.raw(`case step when ? then 'passed' else 'waiting' end`, [step]) });
        await trx('bare.application')
          .where({ id: application })
          .update({ current_step: step + 1, changed_at: trx.fn.now() });
        await move(trx, { processId, sequence: level + 1, type: 'decided', requestHash });
        await tell(trx, `${processId}/${level + 1}`);
      });
    },
  };

  async function tell(trx: Knex.Transaction, key: string): Promise<void> {
    const message = { person_id: person, template: 'bare', params: '{}', deduplication_key: key };
    await trx('bare.inbox_message').insert(message);
    await trx('bare.outbox').insert({ ...message, kind: 'wechat' });
  }
}

interface Move {
  readonly processId: string;
  readonly sequence: number;
  readonly type: string;
  readonly requestHash: string;
}

const state = 'in-review';

async function move(trx: Knex.Transaction, { processId, sequence, type, requestHash }: Move): Promise<void> {
  const event = trx('bare.process_event').insert({
    ...{ process_id: processId, sequence, type, to_state: state, answer: '{}' },
    ...{ message_id: randomUUID(), request_hash: requestHash },
  });
  await trx
    .with('event', event)
    .from('bare.process')
    .where({ id: processId })
    .update({ sequence, state, changed_at: trx.fn.now() });
}

const applicationOf = (processId: string): string => processId.replace('bare/', '');

/** The platform's tables once more, with their columns, checks, indexes and references. By the database's owner. */
export async function makeTables(db: Knex): Promise<void> {
  const written = [
    ...['process', 'process_event', 'application', 'application_round', 'application_step'],
    ...['application_decision', 'inbox_message', 'outbox'],
  ];
  await db.raw(`create schema bare; grant usage on schema bare to application`);
  for (const table of written)
    await db.raw(
      `create table bare.${table} (like public.${table} including all);
       grant select, insert, update on bare.${table} to application`,
    );
  const { rows } = await db.raw<{ rows: { table: string; definition: string }[] }>(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and conrelid = any (?::regclass[])`,
    [written],
  );
  const among = new RegExp(`REFERENCES (${written.join('|')})\\(`);
  for (const { table, definition } of rows)
    await db.raw(`alter table bare.${table} add ${definition.replace(among, 'REFERENCES bare.$1(')}`);
}

/** More than a run measures. */
const peopleCount = 5_000;

/** Somebody and something that the rows can refer to. */
export async function makeReferred(db: Knex): Promise<Referred> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `insert into person (name) select '测示例' from generate_series(1, ?) returning id`,
    [peopleCount],
  );
  const { id: institution } = await db('institution').first<{ id: string }>('id');
  const { id: project } = await db('exam_project').first<{ id: string }>('id');
  return { people: rows.map(({ id }) => id), institution, project };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { summarise, type Measured } from '../statistics';
import type { Subject } from '../subject';

/** What a candidate of the last hour did, so many milliseconds after its beginning. */
export interface Done {
  readonly doing: 'save' | 'submit';
  readonly atMs: number;
  readonly applicationId: string;
}

/** The same saves and submissions at the same instants: by one statement each, and by the bare engine. */
export async function repeatLastHour(
  bare: Subject,
  knex: Knex,
  done: readonly Done[],
): Promise<Record<Done['doing'], Measured>> {
  const cases = (await bare.prepare(done.filter(({ doing }) => doing === 'submit').length)).values();
  const latencies: Record<Done['doing'], number[]> = { save: [], submit: [] };
  const begun = performance.now();
  await Promise.all(
    done.map(async ({ doing, atMs, applicationId }) => {
      await pause(atMs - (performance.now() - begun));
      const start = performance.now();
      await (doing === 'submit' ? cases.next().value?.submit() : save(knex, applicationId));
      latencies[doing].push(performance.now() - start);
    }),
  );
  const elapsed = performance.now() - begun;
  return { save: summarise(latencies.save, elapsed), submit: summarise(latencies.submit, elapsed) };
}

const save = (knex: Knex, applicationId: string) =>
  knex.raw(
    `update application_draft set content = content || '{"basic": {"nationality": "汉族"}}', version = version + 1, saved_at = now()
      where application_id = ?`,
    [applicationId],
  );

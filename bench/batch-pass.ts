import { randomUUID } from 'node:crypto';
import { mostChosen, mostPassedAtOnce, type PassProposal } from '../contracts/batch-pass';
import { hospitalWithDepartments, person } from '../test/application-people';
import type { ReachableStack } from '../test/stack';
import { atOnce } from './at-once';
import { atOwnAddress, type PlatformSubject } from './platform';
import { summarise, type Measured } from './statistics';

/** What the console does for 批量通过: what stands in the files, then portions until each is decided (R-N3). */
export interface BatchPassFigures {
  readonly files: number;
  /** From the press to the last result, without the reviewer's own time. */
  readonly seconds: number;
  /** Of one portion. */
  readonly portion: Measured;
}

export async function measureBatchPass(
  stack: ReachableStack,
  platform: PlatformSubject,
  files: number,
): Promise<BatchPassFigures> {
  const cases = await platform.prepare(Math.min(files, mostChosen));
  await atOnce(20, cases, ({ submit }) => submit());
  const { hospital } = await hospitalWithDepartments(stack);
  const reviews = { institutionId: hospital, businessCode: '05' };
  const { client } = atOwnAddress(stack, await person(stack, { name: '审示例', reviews }));

  const begun = performance.now();
  const ids = cases.map(({ processId }) => processId.slice('application/'.length));
  const proposals = await client.post<{ items: PassProposal[] }>('/api/reviews/pass-proposals', { ids });
  const rows = proposals.body.items.map(({ id, seenSequence, internship }) => ({
    ...{ id, seenSequence },
    ...(internship.stated && { internship: internship.stated }),
  }));
  const latenciesMs: number[] = [];
  const start = performance.now();
  for (let from = 0; from < rows.length; from += mostPassedAtOnce) {
    const portion = rows.slice(from, from + mostPassedAtOnce);
    const sent = performance.now();
    const { status, body } = await client.post<{ passed: string[] }>(
      '/api/reviews/passes',
      { rows: portion },
      { 'idempotency-key': randomUUID() },
    );
    latenciesMs.push(performance.now() - sent);
    if (status !== 200 || body.passed.length < portion.length)
      throw new Error(`${status} ${JSON.stringify(body)}`);
  }
  const end = performance.now();
  return { files: rows.length, seconds: (end - begun) / 1_000, portion: summarise(latenciesMs, end - start) };
}

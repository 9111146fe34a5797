import { randomUUID } from 'node:crypto';
import type { BatchPass, PassProposal } from '../contracts/batch-pass';
import { mostChosen } from '../contracts/batch-pass-states';
import { hospitalWithDepartments, person } from '../test/application-people';
import type { ReachableStack } from '../test/stack';
import { atOnce } from './at-once';
import { atOwnAddress, type PlatformSubject } from './platform';

/** 批量通过: what stands in the files, then a batch until each of them is decided (R-N3). */
export interface BatchPassFigures {
  readonly files: number;
  /** From the press to the last result, without the reviewer's own time. */
  readonly seconds: number;
}

/** As the console asks. */
const refreshMs = 1_000;

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
  const key = { 'idempotency-key': randomUUID() };
  const press = () => client.post<BatchPass>('/api/batch-passes', { rows }, key);
  let { status, body } = await press();
  // Not known yet whether it was begun: the same press, as the console repeats it.
  for (let again = 0; again < 20 && status === 503; again += 1) ({ status, body } = await press());
  while (status === 200 && body.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, refreshMs));
    ({ status, body } = await client.get<BatchPass>(`/api/batch-passes/${body.id}`));
  }
  if (body.passed !== rows.length) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { files: rows.length, seconds: (performance.now() - begun) / 1_000 };
}

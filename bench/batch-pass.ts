import { randomUUID } from 'node:crypto';
import type { BatchPass, BatchPassRow, PassProposal } from '../contracts/batch-pass';
import { mostChosen } from '../contracts/batch-pass-states';
import type { Answer } from '../test/api-client';
import { hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import type { ReachableStack } from '../test/stack';
import { atOnce } from './at-once';
import { atOwnAddress, type PlatformSubject } from './platform';

/** 批量通过: what stands in the files, then a batch until each of them is decided, some of them by a colleague meanwhile (R-N3). */
export interface BatchPassFigures {
  readonly files: number;
  /** Of them, those that a colleague has passed one by one before their turn came. */
  readonly byColleague: number;
  /** From the press to the last result, without the reviewer's own time. */
  readonly seconds: number;
}

/** The colleague opens every tenth file of the same list. */
const everyTenth = 10;

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
  const reviewer = async () => atOwnAddress(stack, await person(stack, { name: '审示例', reviews }));
  const [{ client }, colleague] = [await reviewer(), await reviewer()];

  const begun = performance.now();
  const ids = cases.map(({ processId }) => processId.slice('application/'.length));
  const proposals = await client.post<{ items: PassProposal[] }>('/api/reviews/pass-proposals', { ids });
  const rows = proposals.body.items.map(({ id, seenSequence, internship }) => ({
    ...{ id, seenSequence },
    ...(internship.stated && { internship: internship.stated }),
  }));
  const key = { 'idempotency-key': randomUUID() };
  let { status, body } = await untilKnown(() => client.post<BatchPass>('/api/batch-passes', { rows }, key));
  const untilOver = async (): Promise<number> => {
    while (status === 200 && body.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, refreshMs));
      ({ status, body } = await client.get<BatchPass>(`/api/batch-passes/${body.id}`));
    }
    return (performance.now() - begun) / 1_000;
  };
  const everyTenthFile = rows.filter((_, index) => index % everyTenth === 0);
  const [seconds, byColleague] = await Promise.all([untilOver(), passOneByOne(colleague, everyTenthFile)]);
  const { items } = (await client.get<{ items: BatchPassRow[] }>(`/api/batch-passes/${body.id}/rows`)).body;
  const refused = items.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id);
  // One reviewer's pass or the other's, never both and never neither.
  if (body.passed + body.refused !== rows.length || !isSame(refused, byColleague))
    throw new Error(
      `${status} ${JSON.stringify(body)}: ${refused.length} refused, ${byColleague.length} passed beside`,
    );
  return { files: rows.length, byColleague: byColleague.length, seconds };
}

/** Where the outcome is not known yet: the same press, as the console repeats it. */
async function untilKnown<T>(press: () => Promise<Answer<T>>): Promise<Answer<T>> {
  let answer = await press();
  for (let again = 0; again < 20 && answer.status === 503; again += 1) answer = await press();
  return answer;
}

/** @returns those whose pass was this one's */
async function passOneByOne(
  { client }: TestPerson,
  rows: readonly { id: string; seenSequence: number; internship?: object }[],
): Promise<string[]> {
  const passed: string[] = [];
  for (const { id, ...seen } of rows) {
    const key = { 'idempotency-key': randomUUID() };
    const decision = { decision: 'approve', ...seen };
    const { status } = await untilKnown(() => client.post(`/api/reviews/${id}/decision`, decision, key));
    if (status === 200) passed.push(id);
    else if (status !== 409) throw new Error(`${status} for a pass beside the batch`);
  }
  return passed;
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && new Set([...some, ...others]).size === some.length;

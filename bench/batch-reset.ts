import { randomUUID } from 'node:crypto';
import type { BatchReset } from '../contracts/authorization';
import type { IssuingDepartment } from './issuing-department';
import { summarise, type Measured } from './statistics';

/** What the console does for 批量解除未激活授权码: portions until nothing is left (R-H4). */
export interface BatchResetFigures {
  readonly codes: number;
  /** Of one portion. */
  readonly portion: Measured;
}

export async function measureBatchReset({ clerk }: IssuingDepartment): Promise<BatchResetFigures> {
  const latenciesMs: number[] = [];
  let codes = 0;
  const start = performance.now();
  for (;;) {
    const begun = performance.now();
    const { status, body } = await clerk.client.post<BatchReset>(
      '/api/authorizations/batch-resets',
      { scope: 'below' },
      { 'idempotency-key': randomUUID() },
    );
    latenciesMs.push(performance.now() - begun);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    codes += body.reset;
    if (body.after === 0) return { codes, portion: summarise(latenciesMs, performance.now() - start) };
    if (body.reset === 0) throw new Error(`${body.after} codes are left, and none was reset.`);
  }
}

import type { Config } from '../runtime/config';
import { connectTemporal } from '../test/own-reachable-stack';
import type { PlatformCase } from './platform';
import type { StatementCounter } from './statements';

export interface WholeProcess {
  /** Of an application from its submission over four levels to its pass. */
  readonly historyEvents: number;
  /** The same, of API and worker together, without what they do when nobody asks for anything. */
  readonly databaseRoundTrips: number;
}

const idleMs = 5_000;

/** What a whole process costs: one application after the other, from submission to the final pass. */
export async function measureWholeProcess(
  config: Config,
  cases: readonly PlatformCase[],
  statements: StatementCounter,
): Promise<WholeProcess> {
  const idlePerMs = (await during(statements, () => pause(idleMs))) / idleMs;
  const start = performance.now();
  const counted = await during(statements, async () => {
    for (const { submit, decide, decideAbove } of cases) {
      await submit();
      await decide();
      await decideAbove();
    }
  });
  const idle = idlePerMs * (performance.now() - start);
  return {
    historyEvents: await eventsOf(config, cases),
    databaseRoundTrips: (counted - idle) / cases.length,
  };
}

async function eventsOf(config: Config, cases: readonly PlatformCase[]): Promise<number> {
  const client = await connectTemporal(config);
  let events = 0;
  for (const { processId } of cases)
    events += (await client.workflow.getHandle(processId).describe()).historyLength;
  await client.connection.close();
  return events / cases.length;
}

async function during(statements: StatementCounter, work: () => Promise<void>): Promise<number> {
  const before = await statements.count();
  await work();
  return (await statements.count()) - before;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

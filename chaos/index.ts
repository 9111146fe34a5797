import { loadavg } from 'node:os';
import { closeAll } from '../scripts/close-all.mjs';
import { createOwnStack } from '../scripts/own-stack.mjs';
import { connectTemporal, reach } from '../test/own-reachable-stack';
import { compareUntil } from './bills';
import { gather } from './cast';
import { findViolations } from './checks/all';
import { killUntil, planKills } from './kills';
import { Ledger } from './ledger';
import { readOptions, type Options } from './options';
import { weather } from './storm';

/** More than fit into the time; what isn't needed isn't carried out. */
const plannedKills = 120;

/** Who hasn't come to an end by then stops where they are; the checks take it from there. */
const mostMs = 210_000;

/** `npm run chaos [-- --seed N]`: everything dies again and again under people at work; then nothing may be wrong. */
async function chaos(options: Options): Promise<string[]> {
  const { seed } = options;
  const own = await createOwnStack('chaos', { variables: { LOG_LEVEL: 'warn', TRUSTED_PROXIES: '1' } });
  const closing = [() => own.stop()];
  try {
    await own.startAll();
    const stack = reach(own);
    closing.push(() => stack.close());
    const cast = await gather(stack, options);
    tell(
      `${cast.candidates.length} applications, ${cast.applicants.length} verifications, ${cast.employees.length} employees`,
    );

    const temporal = await connectTemporal(stack.config);
    closing.push(() => temporal.connection.close());
    const [ledger, calm] = [new Ledger(), new AbortController()];
    const killing = killUntil(own, planKills(seed, plannedKills), calm.signal, tell);
    const endsAt = Date.now() + mostMs;
    const stormed = weather(cast, { seed, ledger, endsAt, sandboxOrigin: own.sandboxOrigin });
    const comparing = compareUntil(stack, temporal, calm.signal);
    const [counted, , comparisons] = await Promise.all([
      killing,
      stormed.finally(() => calm.abort()),
      comparing,
    ]);
    const deaths = [...counted].map(([part, times]) => `${part} ${times}`).join(', ');
    const answers = [...ledger.tally].map(([status, times]) => `${status} ${times}`).join(', ');
    tell(
      `killed: ${deaths}\nanswers: ${answers}\nacknowledged: ${ledger.acknowledged.length}, batches: ${ledger.batches.length}, comparisons of the bill begun: ${comparisons}`,
    );
    return await findViolations({ stack, temporal, ledger });
  } finally {
    await closeAll(closing);
  }
}

function tell(line: string): void {
  console.log(line);
}

async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  const start = Date.now();
  tell(`seed ${options.seed} (repeat with: npm run chaos -- --seed ${options.seed})`);
  const violations = await chaos(options);
  tell(`${Math.round((Date.now() - start) / 1_000)} s, load average ${(loadavg()[1] ?? 0).toFixed(1)}`);
  for (const violation of violations) tell(`✗ ${violation}`);
  tell(violations.length === 0 ? 'no violations' : `${violations.length} violations`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

import { nothingAcknowledgedIsLost, repeatsChangeNothing } from './acknowledged';
import { batchesSayWhatIs } from './batch-passes';
import { nothingContradictsItself } from './contradictions';
import { noImageOutlivesItsVerification } from './images';
import type { Check, Observed } from './observed';
import { billAgrees } from './reconciliation';
import { importsLoseNothing } from './preload-imports';
import { moneyAndRowsAgree } from './payments';
import { noWorkflowIsForgotten, rowsAndWorkflowsAgree } from './workflows';
import { pause } from '../pause';

/** Things that come right by themselves within a bounded time; then they must be. */
const eventually: readonly Check[] = [
  nothingContradictsItself,
  rowsAndWorkflowsAgree,
  noWorkflowIsForgotten,
  nothingAcknowledgedIsLost,
  moneyAndRowsAgree,
  billAgrees,
  noImageOutlivesItsVerification,
  importsLoseNothing,
  batchesSayWhatIs,
];

/** A start without a message ends itself after a minute; a visibility record and a query to WeChat follow. */
const settledWithinMs = 120_000;

/** Looks until all is well or its time is over, then repeats every message. Returns what is wrong. */
export async function findViolations(observed: Observed): Promise<string[]> {
  let findings = await all(observed, eventually);
  for (const end = Date.now() + settledWithinMs; findings.length > 0 && Date.now() < end;) {
    await callWhatWaits(observed);
    await pause(3_000);
    findings = await all(observed, eventually);
  }
  const repeats = await repeatsChangeNothing(observed);
  return [...observed.ledger.violations, ...findings, ...repeats];
}

/** What the clock does every ten minutes: the calls that a dead API has left behind are old enough after one. */
const callWhatWaits = ({ stack, temporal }: Observed): Promise<void> =>
  temporal.schedule.getHandle(`${stack.config.temporal.taskQueuePrefix}-process-calls`).trigger();

async function all(observed: Observed, checks: readonly Check[]): Promise<string[]> {
  const findings: string[] = [];
  for (const check of checks) findings.push(...(await check(observed)));
  return findings;
}

import { closeAll } from '../scripts/close-all.mjs';
import { createOwnStack, type OwnStack } from '../scripts/own-stack.mjs';
import { reach } from '../test/own-reachable-stack';
import type { ReachableStack } from '../test/stack';
import { startBareEngine } from './bare/subject';
import { runBareWorker } from './bare/worker';
import { measureAuthorizationTable } from './authorization-table';
import { measureBatchPass } from './batch-pass';
import { measureBatchReset } from './batch-reset';
import { measureCold } from './cold';
import { measureFailover, type FailoverFigures } from './failover';
import { makeIssuingDepartment } from './issuing-department';
import { readOptions, type Options } from './options';
import { measureParallelScans } from './parallel-scans';
import { measurePreloadImports } from './preload-import';
import { measureLastHour, type LastHour } from './last-hour';
import { platformSubject } from './platform';
import { addProvinceApplications } from './province-applications';
import { addProvinceStaff } from './province-staff';
import { measureReconciliation } from './reconciliation';
import { failoverTables } from './report/failover-table';
import { lastHourTables } from './report/last-hour-table';
import { tables } from './report/table';
import { writeFailoverReport, writeReport } from './report/write';
import { failoverSummary, loadNow, summaryOf, type Result } from './result';
import { measureReviewLists } from './review-lists';
import { measureRounds } from './rounds';
import { measureSizes } from './sizes';
import { measureStaffFigures } from './staff-figures';
import { measureStaffLists } from './staff-lists';
import { measureStartUp } from './start-up';
import { countStatements, statementFlags } from './statements';
import { measureUnitSearch } from './unit-search';
import { measureWholeProcess } from './whole-process';

/** Everyone measured has an address of their own, as behind a proxy: no limit is lifted for this. */
const ownStack = ({ isProductionShape }: Options) =>
  createOwnStack('bench', {
    variables: { LOG_LEVEL: 'warn', ...(!isProductionShape && { TRUSTED_PROXIES: '1' }) },
    postgresFlags: statementFlags,
    isProductionShape,
  });

/** `npm run bench [-- --json] [-- --quick] [-- --production-shape]`: this platform beside the bare engine, in one run on one machine. */
async function bench(options: Options): Promise<Result> {
  const own = await ownStack(options);
  const closing = [() => own.stop()];
  try {
    const startUp = await measureStartUp(own);
    const stack = reach(own);
    closing.push(() => stack.close());
    const bare = await startBareEngine(own);
    closing.push(() => bare.stop());
    const statements = await countStatements(own.administratorUrl);
    closing.push(() => statements.close());
    const platform = await platformSubject(own, stack);
    const whole = await measureWholeProcess(stack.config, await platform.prepare(10), statements);
    const figures = await measureRounds([platform, bare], options.plan, options.rounds, tell);
    // Of programs that have been at work for long: what they keep in memory is full already.
    const lastHour = await measureLastHour(own, stack, bare, options.lastHour);
    const cold = await measureCold([platform, bare], options.coldCount);
    const batchPass = await measureBatchPass(stack, platform, options.passedAtOnce);
    const slowestScanSeconds = await measureParallelScans(stack);
    const unitSearch = await measureUnitSearch(stack);
    const department = await makeIssuingDepartment(stack, options.subordinates);
    const authorizationTable = await measureAuthorizationTable(stack, department);
    const batchReset = await measureBatchReset(department);
    const imports = await measurePreloadImports(own, stack, options.imports);
    const staff = await addProvinceStaff(stack.config, own.administratorUrl, options.staff);
    const staffFigures = await measureStaffFigures(stack, staff);
    const staffLists = await measureStaffLists(stack, own.administratorUrl, staff, options.exportedRows);
    const applications = await addProvinceApplications(
      own.administratorUrl,
      staff.province,
      options.applications,
    );
    const reviewLists = await measureReviewLists(stack, applications);
    const reconciliation = await measureReconciliation(own, stack, options.reconciledOrders);
    const { isProductionShape } = options;
    const failover = isProductionShape && (await measureFailover(own, stack, platform, options.failover));
    return {
      isProductionShape,
      ...(failover && { failover }),
      startUp,
      whole,
      figures,
      cold,
      slowestScanSeconds,
      unitSearch,
      authorizationTable,
      batchPass,
      batchReset,
      imports,
      staffFigures,
      staffLists,
      reviewLists,
      lastHour,
      reconciliation,
      sizes: measureSizes(),
      load: loadNow(),
    };
  } finally {
    await closeAll(closing);
  }
}

/** One part without the rest. */
async function benchAlone<Figures>(
  options: Options,
  measure: (own: OwnStack, stack: ReachableStack) => Promise<Figures>,
): Promise<Figures> {
  const own = await ownStack(options);
  const closing = [() => own.stop()];
  try {
    await own.startAll();
    const stack = reach(own);
    closing.push(() => stack.close());
    return await measure(own, stack);
  } finally {
    await closeAll(closing);
  }
}

/** `npm run bench -- --production-shape --only-failover` */
const benchFailover = (options: Options): Promise<FailoverFigures> =>
  benchAlone(options, async (own, stack) =>
    measureFailover(own, stack, await platformSubject(own, stack), options.failover),
  );

/** `npm run bench [-- --production-shape] -- --only-last-hour` */
const benchLastHour = (options: Options): Promise<LastHour> =>
  benchAlone(options, async (own, stack) => {
    const bare = await startBareEngine(own);
    return await measureLastHour(own, stack, bare, options.lastHour).finally(() => bare.stop());
  });

function tell(line: string): void {
  console.log(line);
}

async function main(args: string[]): Promise<void> {
  const [role, bundle] = args;
  if (role === 'bare-worker' && bundle) return await runBareWorker(bundle);
  const options = readOptions(args);
  if (options.onlyFailover) {
    const figures = await benchFailover(options);
    if (options.write) await writeFailoverReport(figures);
    tell(failoverTables(figures));
    if (options.json) tell(JSON.stringify(failoverSummary(figures)));
    for (const wrong of [...figures.errors, ...figures.lost]) tell(`✗ ${wrong}`);
    return;
  }
  if (options.onlyLastHour) {
    const figures = await benchLastHour(options);
    tell(lastHourTables(figures));
    if (options.json) tell(JSON.stringify(figures));
    return;
  }
  const result = await bench(options);
  if (options.write) await writeReport(result);
  tell(tables(result));
  if (result.failover) tell(`\n${failoverTables(result.failover)}`);
  if (options.json) tell(JSON.stringify(summaryOf(result)));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

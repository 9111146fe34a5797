import { loadavg } from 'node:os';
import type { BatchPassFigures } from './batch-pass';
import type { BatchResetFigures } from './batch-reset';
import type { FailoverFigures } from './failover';
import type { Beside } from './beside';
import type { ImportFigures } from './preload-import';
import type { ReconciliationFigures } from './reconciliation';
import { type Figure, ratio } from './rounds';
import type { LastHour } from './last-hour';
import type { ReviewLists } from './review-lists';
import type { Sizes } from './sizes';
import type { StaffFigures } from './staff-figures';
import type { StaffLists } from './staff-lists';
import type { StartUp } from './start-up';
import type { Measured } from './statistics';
import type { SubjectName } from './subject';
import type { WholeProcess } from './whole-process';

/** Everything that a run found out. */
export interface Result {
  readonly isProductionShape: boolean;
  /** Of the production shape: elsewhere there is one of each. */
  readonly failover?: FailoverFigures;
  readonly figures: readonly Figure[];
  readonly cold: Readonly<Record<SubjectName, Measured>>;
  readonly whole: WholeProcess;
  /** Until the last of fifty scans of one document at once is answered. */
  readonly slowestScanSeconds: number;
  /** For one's unit among 40,000, 32 at once. */
  readonly unitSearch: Beside;
  /** The first page of a department with thousands of subordinates. */
  readonly authorizationTable: Beside;
  readonly batchPass: BatchPassFigures;
  readonly batchReset: BatchResetFigures;
  /** Into preloaded lists, the smallest first. */
  readonly imports: readonly ImportFigures[];
  readonly staffFigures: StaffFigures;
  /** Of the hospital of these figures. */
  readonly staffLists: StaffLists;
  readonly lastHour: LastHour;
  /** Of a reviewer of the province. */
  readonly reviewLists: ReviewLists;
  readonly reconciliation: ReconciliationFigures;
  readonly startUp: StartUp;
  readonly sizes: Sizes;
  /** Of the machine, over the last fifteen minutes: what else was going on. */
  readonly load: number;
}

export const targets = {
  submitP50Ratio: 1.6,
  decisionsRatio: 0.6,
  unitSearchP99Ratio: 2,
  authorizationTableP50Ratio: 3,
  importRatio: 3,
  importPeakMegabytes: 300,
  provinceFiguresP50Ratio: 3,
  hospitalFiguresP50Ms: 50,
  rosterP99Ratio: 2,
  exportFirstByteSeconds: 1,
  reviewP99Ratio: 2,
  reconciliationMegabytes: 300,
} as const;

export const loadNow = (): number => loadavg()[2] ?? 0;

/** The line that a program reads. */
export function summaryOf(result: Result) {
  const { figures, cold, slowestScanSeconds, unitSearch, whole, startUp, sizes, load } = result;
  const { lastHour, reconciliation } = result;
  const {
    authorizationTable: table,
    batchPass,
    batchReset,
    imports,
    staffFigures: staff,
    staffLists: lists,
  } = result;
  return {
    shape: result.isProductionShape ? 'production' : 'development',
    ...(result.failover && { failover: failoverSummary(result.failover) }),
    submitP50Ratio: rounded(ratio(figures, 'submit', 1, 'p50Ms')),
    decisionsRatio: rounded(ratio(figures, 'decide', 20, 'perSecond')),
    coldDecideP50Ratio: rounded(cold.platform.p50Ms / cold.bare.p50Ms),
    slowestScanSeconds: rounded(slowestScanSeconds),
    unitSearchP99Ratio: rounded(unitSearch.platform.p99Ms / unitSearch.bare.p99Ms),
    authorizationTableP50Ratio: rounded(table.platform.p50Ms / table.bare.p50Ms),
    passedFiles: batchPass.files,
    passedByColleague: batchPass.byColleague,
    passedFilesSeconds: rounded(batchPass.seconds),
    resetCodes: batchReset.codes,
    slowestPortionSeconds: rounded(batchReset.portion.p99Ms / 1_000),
    imports: imports.map(({ rows, seconds, ratio, checkSeconds, ...memory }) => ({
      rows,
      seconds: rounded(seconds.platform),
      checkSeconds: rounded(checkSeconds),
      ratio: rounded(ratio),
      idleMegabytes: Math.round(memory.idleMegabytes),
      peakMegabytes: Math.round(memory.peakMegabytes),
    })),
    staff: staff.people,
    provinceFiguresP50Ratio: rounded(staff.province.platform.p50Ms / staff.province.bare.p50Ms),
    hospitalFiguresP50Ms: rounded(staff.hospital.platform.p50Ms),
    staffQueryP50Ratio: rounded(staff.query.platform.p50Ms / staff.query.bare.p50Ms),
    tablesReadWhole: staff.tablesReadWhole,
    rosterP99Ratio: rounded(lists.roster.platform.p99Ms / lists.roster.bare.p99Ms),
    rosterTablesReadWhole: lists.tablesReadWhole,
    exportedRows: lists.exportedRows,
    exportFirstByteSeconds: rounded(lists.export.firstByteSeconds),
    exportSeconds: rounded(lists.export.seconds),
    lastHour: {
      candidates: lastHour.candidates,
      requests: lastHour.requests,
      errors: lastHour.errors,
      askedAgain: lastHour.askedAgain,
      saveP99Ms: rounded(lastHour.save.platform.p99Ms),
      submitP99Ms: rounded(lastHour.submit.platform.p99Ms),
      memory: lastHour.memory,
    },
    reviewFiles: result.reviewLists.files,
    reviewP99Ratio: rounded(result.reviewLists.pages.platform.p99Ms / result.reviewLists.pages.bare.p99Ms),
    reconciledOrders: reconciliation.orders,
    reconciliationSeconds: rounded(reconciliation.seconds.platform),
    reconciliationRatio: rounded(reconciliation.ratio),
    reconciliationIdleMegabytes: Math.round(reconciliation.idleMegabytes),
    reconciliationPeakMegabytes: Math.round(reconciliation.peakMegabytes),
    historyEvents: rounded(whole.historyEvents),
    databaseRoundTrips: rounded(whole.databaseRoundTrips),
    firstStartSeconds: rounded(startUp.firstSeconds),
    secondStartSeconds: rounded(startUp.secondSeconds),
    weappMainPackageBytes: sizes.weappMainPackage,
    consoleFirstLoadGzipBytes: sizes.consoleFirstLoadGzip,
    load: rounded(load),
  };
}

export function failoverSummary({ phases, errors, lost, ...counts }: FailoverFigures) {
  return {
    ...counts,
    errors: errors.length,
    lost: lost.length,
    p99BeforeMs: rounded(phases.before.p99Ms),
    p99KilledMs: rounded(phases.killed.p99Ms),
    p99AfterMs: rounded(phases.after.p99Ms),
  };
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;

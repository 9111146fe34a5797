import { parseArgs } from 'node:util';
import type { FailoverPlan } from './failover';
import type { Plan } from './rounds';

export interface Options {
  /** The engine: the embedded dev server, or the server proper, and several programs of each kind. */
  readonly isProductionShape: boolean;
  /** Nothing but the killing of one of each. */
  readonly onlyFailover: boolean;
  /** Nothing but the season's last hour, on programs that have just started; printed, not written. */
  readonly onlyLastHour: boolean;
  /** The last line is one object. */
  readonly json: boolean;
  /** Writes table and chart to `docs/`. */
  readonly write: boolean;
  readonly rounds: number;
  readonly plan: Plan;
  readonly coldCount: number;
  /** Files that one reviewer passes at once. */
  readonly passedAtOnce: number;
  /** Of the department whose table is read and whose codes are reset. */
  readonly subordinates: number;
  /** Rows of the lists that are imported. */
  readonly imports: readonly number[];
  /** Paid orders of the day that is compared with its bill. */
  readonly reconciledOrders: number;
  /** People in the rosters of the province whose figures are read. */
  readonly staff: number;
  /** Candidates of the season's last hour. */
  readonly lastHour: number;
  /** Applications of five years, to whose reviewers at the province every one comes. At most five times `staff`. */
  readonly applications: number;
  /** Rows of the roster that is exported. */
  readonly exportedRows: number;
  /** In the production shape. */
  readonly failover: FailoverPlan;
}

/** `--quick`: a look whether it works; its figures say little, and nothing is written. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      'production-shape': { type: 'boolean', default: false },
      'only-failover': { type: 'boolean', default: false },
      'only-last-hour': { type: 'boolean', default: false },
    },
  });
  const { json, quick, 'production-shape': isProductionShape } = values;
  const { 'only-failover': onlyFailover, 'only-last-hour': onlyLastHour } = values;
  if (onlyFailover && !isProductionShape)
    throw new Error('--only-failover goes with --production-shape: elsewhere there is one of each.');
  const counts = quick ? [5, 20, 25] : [30, 200, 200];
  return {
    ...{ json, isProductionShape, onlyFailover, onlyLastHour },
    write: !quick,
    rounds: quick ? 1 : 5,
    plan: [1, 20, 50].map((concurrency, index) => ({ concurrency, count: counts[index] ?? 0 })),
    coldCount: quick ? 5 : 30,
    passedAtOnce: quick ? 40 : 500,
    subordinates: quick ? 200 : 5_000,
    imports: quick ? [500, 2_000] : [10_000, 100_000],
    reconciledOrders: quick ? 2_000 : 100_000,
    staff: quick ? 20_000 : 500_000,
    lastHour: quick ? 100 : 2_000,
    applications: quick ? 20_000 : 1_000_000,
    exportedRows: quick ? 2_000 : 100_000,
    failover: { seconds: quick ? 6 : 20, perSecond: 5 },
  };
}

import type { Knex } from 'knex';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { RouteName } from '../contracts/routes';
import { createPressCount } from './count-presses';
import { ProblemError } from './problems';
import type { RequestContext } from './request-context';
import type { CurrentSession } from './session/current-session';

interface Limit {
  readonly points: number;
  readonly seconds: number;
  /** A hospital's staff may share one address, so limits by address are wide. */
  readonly by: 'address' | 'person';
}

const minute = 60;
const hour = 60 * minute;

/** A route, or a page that the API serves beside them. */
type Limited = RouteName | 'GET /blank-form';

/** Routes that cost money, send messages or could be used to guess. Kept in PostgreSQL, common to all API processes. */
const limits: Partial<Record<Limited, Limit>> = {
  'POST /login/wechat': { points: 600, seconds: 10 * minute, by: 'address' },
  'POST /login/sms-codes': { points: 60, seconds: 10 * minute, by: 'address' },
  'POST /login/sms': { points: 200, seconds: 10 * minute, by: 'address' },
  'POST /login/confirmations': { points: 100, seconds: 10 * minute, by: 'address' },
  'POST /login/tickets': { points: 300, seconds: 10 * minute, by: 'address' },
  'POST /login/ticket-scans': { points: 30, seconds: 10 * minute, by: 'person' },
  'POST /persons/me/phone': { points: 20, seconds: hour, by: 'person' },
  'POST /persons/me/wechat-phone': { points: 20, seconds: hour, by: 'person' },
  'POST /persons/me/wechat': { points: 20, seconds: hour, by: 'person' },
  'POST /applications/:id/payment-orders': { points: 30, seconds: hour, by: 'person' },
  // A code has 50 bits: this is against the load, and against the patient.
  'GET /printed-documents/:code': { points: 60, seconds: 10 * minute, by: 'address' },
  // As one types: a request a pause, for as long as a person searches.
  'GET /unit/institutions': { points: 300, seconds: 10 * minute, by: 'person' },
  'GET /supervising-institutions': { points: 600, seconds: 10 * minute, by: 'address' },
  'POST /institution-registrations/library-search': { points: 100, seconds: 10 * minute, by: 'address' },
  'POST /institution-registrations/form-checks': { points: 60, seconds: hour, by: 'person' },
  'POST /institution-registrations/blank-form.pdf': { points: 60, seconds: hour, by: 'person' },
  'POST /institution-registrations': { points: 30, seconds: hour, by: 'person' },
  'GET /hr-account-applications/units/:id': { points: 120, seconds: 10 * minute, by: 'person' },
  'POST /hr-account-applications/blank-form-links': { points: 30, seconds: hour, by: 'person' },
  // A link has 128 bits: this is against the load.
  'GET /blank-form': { points: 120, seconds: 10 * minute, by: 'address' },
  'POST /hr-account-applications': { points: 30, seconds: hour, by: 'person' },
  'POST /unit/binding': { points: 60, seconds: hour, by: 'person' },
  'POST /unit/transfer-requests': { points: 60, seconds: hour, by: 'person' },
  // Each reads up to 500 files, or decides them.
  'POST /reviews/pass-proposals': { points: 120, seconds: hour, by: 'person' },
  'POST /batch-passes': { points: 120, seconds: hour, by: 'person' },
  // Fifty letters each.
  'POST /admissions/passes': { points: 600, seconds: hour, by: 'person' },
  // Each reads a whole list.
  'POST /roster/export.xlsx': { points: 60, seconds: hour, by: 'person' },
  'POST /admissions/export.xlsx': { points: 60, seconds: hour, by: 'person' },
  'POST /transfer-requests/export.xlsx': { points: 60, seconds: hour, by: 'person' },
  // Of a province it reads half a million rows.
  'GET /institutions/:id/staff-statistics': { points: 300, seconds: 10 * minute, by: 'person' },
  'GET /institutions/:id/staff-statistics/export.xlsx': { points: 60, seconds: hour, by: 'person' },
  'GET /unit/staff-statistics': { points: 100, seconds: 10 * minute, by: 'person' },
  'POST /institutions/:id/staff/search': { points: 300, seconds: 10 * minute, by: 'person' },
  'POST /unit/staff/search': { points: 100, seconds: 10 * minute, by: 'person' },
  // Each reads all that there is of a person.
  'GET /own-data': { points: 60, seconds: hour, by: 'person' },
  'POST /own-data/sms-codes': { points: 20, seconds: hour, by: 'person' },
  'POST /own-data/phone': { points: 30, seconds: hour, by: 'person' },
  'GET /own-data/export.xlsx': { points: 10, seconds: hour, by: 'person' },
  'POST /account-closure/sms-codes': { points: 20, seconds: hour, by: 'person' },
  'POST /account-closure': { points: 30, seconds: hour, by: 'person' },
  'POST /data-corrections': { points: 20, seconds: hour, by: 'person' },
  // Each makes a workbook in memory.
  'POST /unit-accounts/issue-lists': { points: 60, seconds: hour, by: 'person' },
  // Beside the ten names and numbers a day of each issuer (R-H3).
  'POST /authorizations/:id/matches': { points: 60, seconds: hour, by: 'person' },
  // Beside the five wrong codes an hour of each person (R-H6).
  'POST /own-authorizations': { points: 60, seconds: hour, by: 'person' },
  // Beside the five tries of each code (R-E1): many numbers tried with one code each.
  'POST /account-activations': { points: 60, seconds: 10 * minute, by: 'address' },
  'POST /account-activations/current/ticket': { points: 300, seconds: 10 * minute, by: 'address' },
  'POST /account-activations/current/sms-codes': { points: 60, seconds: 10 * minute, by: 'address' },
  'POST /account-activations/current/phone': { points: 200, seconds: 10 * minute, by: 'address' },
  'POST /applications/:id/submission': { points: 60, seconds: hour, by: 'person' },
  'POST /onsite-confirmations/search': { points: 300, seconds: hour, by: 'person' },
  // Unreadable pictures and providers' faults are no failed tries, but each costs (R-B3).
  'POST /identity/form-checks': { points: 60, seconds: hour, by: 'person' },
  'POST /identity/scans': { points: 20, seconds: hour, by: 'person' },
  'POST /identity/recoveries': { points: 20, seconds: hour, by: 'person' },
  'POST /identity/manual-reviews': { points: 10, seconds: hour, by: 'person' },
  // Beside the six tries of a day: what is begun and goes wrong at the provider.
  'POST /face-checks/:id/consent-and-start': { points: 30, seconds: hour, by: 'person' },
  'POST /face-checks/:id/return': { points: 200, seconds: hour, by: 'person' },
  'POST /face-checks/:id/sms-codes': { points: 20, seconds: hour, by: 'person' },
  'POST /face-checks/:id/phone': { points: 30, seconds: hour, by: 'person' },
  'POST /face-checks/:id/scan': { points: 20, seconds: hour, by: 'person' },
  'POST /face-checks/:id/review': { points: 10, seconds: hour, by: 'person' },
  // Whole numbers of a unit's people leave with it.
  'POST /preloaded-lists/:roster/export.xlsx': { points: 60, seconds: hour, by: 'person' },
  // Each reads a day's bill, of up to 100,000 lines.
  'POST /bills/comparisons': { points: 120, seconds: hour, by: 'person' },
  // Each look reads all that there is.
  'POST /impossible-states/checks': { points: 12, seconds: hour, by: 'person' },
  // A file of 100,000 rows is half a minute's work.
  'POST /preload-imports': { points: 30, seconds: hour, by: 'person' },
  'POST /uploads': { points: 120, seconds: hour, by: 'person' },
};

/** Against floods: every request of an address, counted by each API process in its own memory. */
const flood = { points: 3000, duration: minute };

export interface RateLimits {
  /** Throws `too-many-requests` once the route's limit is reached. A `press` that is sent again isn't counted again. */
  check(
    route: Limited,
    context: RequestContext,
    session: CurrentSession | undefined,
    press?: () => string,
  ): Promise<void>;
  checkFlood(address: string): Promise<void>;
}

export function createRateLimits(database: Knex): RateLimits {
  const limiters = new Map(
    Object.entries(limits).map(([route, { points, seconds }]) => [
      route,
      { limiter: createLimiter(database, route, points, seconds), countPress: createPressCount(seconds) },
    ]),
  );
  const floodLimiter = new RateLimiterMemory(flood);
  return {
    async check(route, context, session, press) {
      const found = limiters.get(route);
      if (!found) return;
      const who = (limits[route]?.by === 'person' && session?.personId) || context.address;
      const count = () => consume(found.limiter, who);
      await (press ? found.countPress(`${who}/${press()}`, count) : count());
    },
    checkFlood: (address) => consume(floodLimiter, address),
  };
}

function createLimiter(database: Knex, route: string, points: number, duration: number): RateLimiterAbstract {
  return new RateLimiterPostgres({
    storeClient: database,
    storeType: 'knex',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: route,
    points,
    duration,
  });
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

export function tooMany(seconds: number): ProblemError {
  const wait = seconds >= 120 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds} 秒`;
  return new ProblemError('too-many-requests', `操作过于频繁，请 ${wait}后再试。`, {
    retryAfterSeconds: seconds,
  });
}

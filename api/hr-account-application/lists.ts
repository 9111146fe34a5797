import type {
  hrAccountApplicationRoutes,
  HrApplicationSummary,
} from '../../contracts/hr-account-application';
import type { ResponseOf } from '../../contracts/route';
import { pageOfQueue } from '../department-review/queue';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { applications, type SummaryRow, summaryColumns, toSummary } from './application-rows';

/** More than one person ever sends. */
const mostShown = 100;

/** A person's own applications, the newest first. */
export async function listOwn(
  { database, encryption }: Services,
  personId: string,
): Promise<{ items: HrApplicationSummary[] }> {
  const rows = await applications(database)
    .where('r.person_id', personId)
    .orderBy([{ column: 'r.submitted_at', order: 'desc' }, { column: 'r.id' }])
    .limit(mostShown)
    .select<SummaryRow[]>(summaryColumns);
  return { items: rows.map((row) => toSummary(row, encryption)) };
}

/** The applications that the role in use decides, the longest waiting first. */
export const listQueue = (
  { database, encryption }: Services,
  session: RoleSession,
  query: HandlerInput<'GET /hr-account-applications'>['query'],
): Promise<ResponseOf<(typeof hrAccountApplicationRoutes)['GET /hr-account-applications']>> =>
  pageOfQueue(
    database,
    {
      rows: () => applications(database),
      columns: summaryColumns,
      nameColumn: 'unit.name_normalised',
      toItem: (row: SummaryRow) => toSummary(row, encryption),
    },
    session,
    query,
  );

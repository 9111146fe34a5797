import type { institutionRegistrationRoutes } from '../../contracts/institution-registration';
import type { ResponseOf } from '../../contracts/route';
import { pageOfQueue } from '../department-review/queue';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { registrations, type SummaryRow, summaryColumns, toSummary } from './registration-rows';

/** The registrations that the role in use decides, the longest waiting first (R-D4). */
export const listQueue = (
  { database, encryption }: Services,
  session: RoleSession,
  query: HandlerInput<'GET /institution-registrations'>['query'],
): Promise<ResponseOf<(typeof institutionRegistrationRoutes)['GET /institution-registrations']>> =>
  pageOfQueue(
    database,
    {
      rows: () => registrations(database),
      columns: summaryColumns,
      nameColumn: 'r.name_normalised',
      toItem: (row: SummaryRow) => toSummary(row, encryption),
    },
    session,
    query,
  );

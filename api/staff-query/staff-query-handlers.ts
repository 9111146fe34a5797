import type { StaffFilter, staffQueryRoutes } from '../../contracts/staff-query';
import { recordAccess, recordAccessOnceAMinute } from '../access-event';
import { withoutPerson } from '../person-filter';
import type { RequestContext } from '../request-context';
import type { Handlers } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { searchStaff } from './search-staff';

/** 人员查询 (R-K2), for who has an institution above, and for who has the VIP 权限 of their own unit (R-I4). */
export function createStaffQueryHandlers(services: Services): Handlers<typeof staffQueryRoutes> {
  /** Each question is written down; the pages behind its first are the same look. */
  const record = (
    session: CurrentSession,
    context: RequestContext,
    institutionId: string,
    { filter, cursor }: { filter: StaffFilter; cursor?: string },
  ) =>
    (cursor ? recordAccessOnceAMinute : recordAccess)(services.database, session, context, {
      action: 'staff.queried',
      subject: `staff/${institutionId}`,
      institutionId,
      detail: namesOf(filter),
    });
  return {
    'POST /institutions/:id/staff/search': async ({ params, body, session, context }) => {
      await record(session, context, params.id, body);
      return await searchStaff(services, params.id, body);
    },
    'POST /unit/staff/search': async ({ body, related: { institutionId }, session, context }) => {
      await record(session, context, institutionId, body);
      return await searchStaff(services, institutionId, body);
    },
  };
}

/** Which filters were set; what was searched for is somebody's name or number. */
const namesOf = ({ scope = 'unit', cell, ...filter }: StaffFilter) => ({
  ...withoutPerson({ scope, ...filter }),
  ...(cell && { figure: `${cell.roster} ${cell.block} ${cell.key ?? ''} ${cell.column}` }),
});

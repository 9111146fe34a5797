import type { rosterAdmissionRoutes } from '../../contracts/roster-admission';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { decide } from './decide';
import { viewAdmission } from './detail';
import { exportAdmissions } from './export-admissions';
import { passEach } from './pass-each';
import { searchAdmissions } from './search';

/** 实名认证审核（非预传库人员）, for the unit's HR account (R-I3). */
export function createRosterAdmissionHandlers(services: Services): Handlers<typeof rosterAdmissionRoutes> {
  return {
    'POST /admissions/search': (input) => searchAdmissions(services, input),
    'POST /admissions/export.xlsx': (input) => exportAdmissions(services, input),
    'POST /admissions/passes': (input) => passEach(services, input),
    'GET /admissions/:id': ({ params, session, context }) =>
      viewAdmission(services, params.id, session, context),
    'POST /admissions/:id/decision': (input) => decide(services, input),
  };
}

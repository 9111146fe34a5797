import type { rosterRoutes } from '../../contracts/roster';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { rename, retire, setQueryRight } from './correct-entry';
import { viewEntry } from './detail';
import { exportRoster } from './export-roster';
import { remove, transferOut } from './leave';
import { searchRoster } from './search';
import { changeUnit, deleteFromClinic, findClinics, offerClinics } from './village-clinic';

/** 本单位人员花名册, for the unit's HR account (R-I4). */
export function createRosterHandlers(services: Services): Handlers<typeof rosterRoutes> {
  return {
    'POST /roster/search': (input) => searchRoster(services, input),
    'POST /roster/export.xlsx': (input) => exportRoster(services, input),
    'GET /village-clinics': async ({ session }) => ({
      items: await findClinics(services.database, session.role.institutionId),
    }),
    'GET /roster/:id/new-clinics': ({ params, session }) => offerClinics(services, params.id, session),
    'GET /roster/:id': ({ params, session, context }) => viewEntry(services, params.id, session, context),
    'PUT /roster/:id/name': (input) => rename(services, input),
    'PUT /roster/:id/retirement': (input) => retire(services, input),
    'PUT /roster/:id/query-right': (input) => setQueryRight(services, input),
    'POST /roster/:id/transfer-out': (input) => transferOut(services, input),
    'POST /roster/:id/removal': (input) => remove(services, input),
    'POST /roster/:id/unit-change': (input) => changeUnit(services, input),
    'DELETE /roster/:id': (input) => deleteFromClinic(services, input),
  };
}

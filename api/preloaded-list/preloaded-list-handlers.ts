import type { preloadedListRoutes } from '../../contracts/preloaded-list';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { exportRows } from './export-rows';
import { clearList, deleteRow } from './remove-rows';
import { addRow, changeRow } from './save-row';
import { countRows, searchRows } from './search-rows';
import { printTemplate } from './template';

/** 预传在职名单 and 预传退休名单 (R-I1): each unit's HR administrator works with its own. */
export function createPreloadedListHandlers(services: Services): Handlers<typeof preloadedListRoutes> {
  const { database } = services;
  return {
    'GET /preloaded-lists/:roster': ({ params: { roster }, session }) =>
      countRows(database, { institutionId: session.role.institutionId, roster }),

    'GET /preloaded-lists/:roster/template.xlsx': ({ params: { roster } }) => printTemplate(roster),

    'POST /preloaded-lists/:roster/clearance': (input) => clearList(services, input),

    'POST /preloaded-lists/:roster/search': ({ params: { roster }, body, session }) =>
      searchRows(services, { institutionId: session.role.institutionId, roster }, body),

    'POST /preloaded-lists/:roster/export.xlsx': (input) => exportRows(services, input),

    'POST /preloaded-lists/:roster/rows': (input) => addRow(services, input),

    'PUT /preloaded-rows/:id': (input) => changeRow(services, input),

    'DELETE /preloaded-rows/:id': (input) => deleteRow(services, input),
  };
}

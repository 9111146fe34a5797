import type { preloadImportRoutes } from '../../contracts/preload-import';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { findLatestImport, viewImport } from './import-view';
import { downloadReasons } from './reasons-file';
import { decideImport, uploadList } from './send';

/** 预传名单导入 (R-I1): a file into one of the unit's own lists. */
export function createPreloadImportHandlers(services: Services): Handlers<typeof preloadImportRoutes> {
  const { database } = services;
  return {
    'GET /preloaded-lists/:roster/imports/latest': async ({ params: { roster }, session }) => ({
      import: await findLatestImport(database, { institutionId: session.role.institutionId, roster }),
    }),

    'POST /preload-imports': (input) => uploadList(services, input),

    'GET /preload-imports/:id': ({ params: { id } }) => viewImport(database, id),

    'POST /preload-imports/:id/confirmation': (input) => decideImport(services, input, 'commit'),

    'POST /preload-imports/:id/cancellation': (input) => decideImport(services, input, 'cancel'),

    'GET /preload-imports/:id/reasons.xlsx': (input) => downloadReasons(services, input),
  };
}

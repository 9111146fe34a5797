import type { batchPassRoutes } from '../../contracts/batch-pass';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { findBatchRows } from './batch-rows';
import { findBatches, viewBatch } from './batch-view';
import { downloadLeft } from './left-file';
import { proposePasses } from './pass-proposals';
import { beginBatch, cancelBatch } from './send';

/** 批量通过 (R-N3): what is chosen is looked at, confirmed, and passed file by file by a process of its own. */
export function createBatchPassHandlers(services: Services): Handlers<typeof batchPassRoutes> {
  const { database } = services;
  return {
    'POST /reviews/pass-proposals': (input) => proposePasses(services, input),

    'POST /batch-passes': (input) => beginBatch(services, input),

    'GET /batch-passes': async ({ session, query }) => ({
      items: await findBatches(database, session, query),
    }),

    'GET /batch-passes/:id': ({ params: { id } }) => viewBatch(database, id),

    'GET /batch-passes/:id/rows': async ({ params: { id }, session }) => ({
      items: await findBatchRows(services, session, id),
    }),

    'POST /batch-passes/:id/cancellation': (input) => cancelBatch(services, input),

    'GET /batch-passes/:id/left.xlsx': (input) => downloadLeft(services, input),
  };
}

import type { processRoutes } from '../../contracts/process';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { reachOf } from '../subtree';
import { mayReadHistory } from '../temporal/history-readers';
import { listProcesses } from './list-processes';
import { eventsOf } from './process-events';
import { processColumns, processTables, toProcess, type ProcessRow } from './process-rows';

/** Every process of one's subtree (R-S1, R-S2). */
export function createProcessHandlers({ database, config }: Services): Handlers<typeof processRoutes> {
  const { namespace } = config.temporal;
  return {
    'GET /processes': async ({ query, session }) => {
      const { rows, ...page } = await listProcesses(database, reachOf(session), query);
      const now = new Date();
      return { ...page, items: rows.map((row) => toProcess(row, namespace, now)) };
    },

    'GET /processes/:id': async ({ params: { id }, session }) => {
      const { rows } = await database.raw<{ rows: ProcessRow[] }>(
        `select ${processColumns} from ${processTables} where process.id = ?`,
        [id],
      );
      const [row] = rows;
      if (!row) throw notFound('这个流程');
      const { historyUrl, ...process } = toProcess(row, namespace, new Date());
      return {
        ...process,
        historyUrl: (await mayReadHistory(database, session, id)) ? historyUrl : null,
        events: await eventsOf(database, id),
      };
    },
  };
}

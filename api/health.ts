import { Router } from 'express';
import type { Services } from './services';

const patienceMs = 2_000;

/** `/healthz`: this process lives. `/readyz`: it reaches what it needs, so it may get requests. */
export function healthRoutes({ database, temporal }: Pick<Services, 'database' | 'temporal'>): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const [isDatabaseReady, isTemporalReady] = await Promise.all([
      succeeds(database.raw('select 1').timeout(patienceMs)),
      succeeds(
        temporal.connection.withDeadline(Date.now() + patienceMs, () =>
          temporal.connection.workflowService.getSystemInfo({}),
        ),
      ),
    ]);
    const isReady = isDatabaseReady && isTemporalReady;
    response.status(isReady ? 200 : 503).json({
      status: isReady ? 'ready' : 'not ready',
      database: isDatabaseReady,
      temporal: isTemporalReady,
    });
  });
  return router;
}

const succeeds = (attempt: PromiseLike<unknown>): Promise<boolean> =>
  Promise.resolve(attempt).then(
    () => true,
    () => false,
  );

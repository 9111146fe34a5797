import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { Knex } from 'knex';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Worker } from '@temporalio/worker';
import { mayReadMetrics } from '../runtime/metrics-access';

/** `/healthz`: it lives. `/readyz`: every worker polls and the database answers. `/metrics`: Prometheus, as the API's. */
export function createHealthServer(
  workers: readonly Worker[],
  db: Knex,
  metricsToken: string | undefined,
): Server {
  const registry = metricsOf(workers);
  return createServer((request, response) => {
    const answer = (status: number, body: string, type = 'text/plain'): void => {
      response.writeHead(status, { 'content-type': type }).end(body);
    };
    void (async () => {
      switch (request.url ?? '/') {
        case '/healthz':
          return answer(200, 'ok');
        case '/readyz':
          return (await isReady(workers, db)) ? answer(200, 'ready') : answer(503, 'not ready');
        case '/metrics':
          return mayReadMetrics(metricsToken, askerOf(request))
            ? answer(200, await registry.metrics(), registry.contentType)
            : answer(403, 'forbidden');
        default:
          return answer(404, 'not found');
      }
    })();
  });
}

/** No proxy stands before a worker. */
const askerOf = ({ headers, socket }: IncomingMessage) => ({
  authorization: headers.authorization,
  address: socket.remoteAddress,
});

async function isReady(workers: readonly Worker[], db: Knex): Promise<boolean> {
  if (workers.some((worker) => worker.getState() !== 'RUNNING')) return false;
  return await db
    .raw('select 1')
    .timeout(2_000)
    .then(
      () => true,
      () => false,
    );
}

function metricsOf(workers: readonly Worker[]): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'temporal_worker_tasks',
    help: 'Tasks that this worker has in hand, and processes that it caches',
    labelNames: ['task_queue', 'kind'],
    registers: [registry],
    collect() {
      for (const worker of workers) {
        const status = worker.getStatus();
        const labels = { task_queue: worker.options.taskQueue };
        this.set({ ...labels, kind: 'workflow' }, status.numInFlightWorkflowActivations);
        this.set({ ...labels, kind: 'activity' }, status.numInFlightActivities);
        this.set({ ...labels, kind: 'local-activity' }, status.numInFlightLocalActivities);
        this.set({ ...labels, kind: 'cached-workflow' }, status.numCachedWorkflows);
      }
    },
  });
  return registry;
}

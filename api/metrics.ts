import { Router, type RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { mayReadMetrics } from '../runtime/metrics-access';

export interface Metrics {
  /** Times every request, by route and status. */
  readonly measure: RequestHandler;
  readonly routes: Router;
}

/** Prometheus figures of this process at `/metrics`, for whom `mayReadMetrics` lets. */
export function createMetrics(token: string | undefined): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8],
    registers: [registry],
  });
  const routes = Router();
  routes.get('/metrics', async (request, response) => {
    const asker = { authorization: request.get('authorization'), address: request.ip };
    if (!mayReadMetrics(token, asker)) return void response.status(403).end();
    response.type(registry.contentType).send(await registry.metrics());
  });
  return {
    routes,
    measure: (request, response, next) => {
      const stop = durations.startTimer({ method: request.method });
      response.once('finish', () => {
        // The pattern, not the path: paths hold ids, and there is no end of them.
        const route = request.route as { path?: string } | undefined;
        stop({ route: route?.path ?? 'other', status: response.statusCode });
      });
      next();
    },
  };
}

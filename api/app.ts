import express, { type Express } from 'express';
import type { Config } from '../runtime/config';
import { accessLog } from './access-log';
import { answerProblem, answerWechat, refuseUnknownPath } from './answer-problem';
import { createHandlers } from './handlers';
import { healthRoutes } from './health';
import { blankFormPage } from './hr-account-application/blank-form-page';
import { createMetrics } from './metrics';
import { mountRoutes } from './mount';
import { documentRoutes } from './openapi/document-routes';
import { checkPage } from './printed-document/check-page';
import { createRateLimits } from './rate-limits';
import { keepRawBody, requestContext } from './request-context';
import { noStore, securityHeaders } from './security-headers';
import { createServices } from './services';
import { refuseForeignChanges } from './session/same-origin';
import { loadSession } from './session/session-middleware';
import { previewPath, staticFiles } from './static-files';
import { codecRoutes } from './temporal/codec-routes';
import { historyPages } from './temporal/history-pages';

export interface App {
  readonly app: Express;
  /** Lets go of database and Temporal. */
  readonly close: () => Promise<void>;
}

/** The API with all that it serves, in the order in which a request meets it. */
export function createApp(config: Config): App {
  const services = createServices(config);
  const { database, log } = services;
  const isHttps = config.publicOrigin.startsWith('https:');
  const rateLimits = createRateLimits(database);
  const metrics = createMetrics(config.metricsToken);
  const app = express();
  app.disable('x-powered-by');
  // No cache keeps our answers (`noStore`), so nobody would ask by it. Built files have theirs.
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');

  app.use(requestContext(log, isHttps));
  app.use(healthRoutes(services));
  app.use(metrics.routes);
  app.use(metrics.measure, accessLog);
  app.use('/temporal', loadSession(database, isHttps), historyPages(services));
  app.use(securityHeaders(isHttps));
  app.use(previewPath, securityHeaders(isHttps, 'ourselves'));
  app.use(documentRoutes(config.publicOrigin));
  app.use(checkPage(services, rateLimits));
  app.use(blankFormPage(services, rateLimits));
  app.use(staticFiles());

  app.use('/api', noStore, async (request, _response, next) => {
    await rateLimits.checkFlood(request.context.address);
    next();
  });
  app.use('/api', loadSession(database, isHttps));
  app.use('/api/codec', codecRoutes(services));
  app.use('/api', express.json({ limit: '256kb', verify: keepRawBody }));
  app.use('/api', refuseForeignChanges(config.publicOrigin));
  app.use(
    '/api',
    mountRoutes(createHandlers(services), { database, rateLimits, checksAnswers: !config.isProduction }),
  );

  app.use('/api/payment-notifications/wechat', answerWechat);
  app.use(refuseUnknownPath);
  app.use(answerProblem);
  return { app, close: () => services.close() };
}

import express from 'express';
import type { Context } from '../context';
import { documentRoutes } from './documents';
import { faultRoutes } from './faults';
import { messageRoutes } from './messages';
import { paymentRoutes } from './payments';
import { personRoutes } from './persons';

/** The sandbox's own plain JSON interface, for its page and for end-to-end tests. */
export function controlEndpoint(context: Context): express.Router {
  const router = express.Router();
  // A day of a hundred thousand payments at once.
  router.use('/sandbox', express.json({ limit: '32mb' }));
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.use('/sandbox', personRoutes(context));
  router.use('/sandbox', documentRoutes(context));
  router.use('/sandbox', messageRoutes(context));
  router.use('/sandbox', paymentRoutes(context));
  router.use('/sandbox', faultRoutes(context));
  return router;
}

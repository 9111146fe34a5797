import { consentRoutes } from './consent';
import { inboxRoutes } from './inbox';
import { loginRoutes } from './login';
import { paymentRoutes } from './payment';
import { printedDocumentRoutes } from './printed-document';
import type { Routes } from './route';
import { uploadRoutes } from './upload';

/** Every route of the product. A feature adds its line here and its rule in `api/permissions.ts`. */
export const routes = {
  ...loginRoutes,
  ...consentRoutes,
  ...inboxRoutes,
  ...uploadRoutes,
  ...paymentRoutes,
  ...printedDocumentRoutes,
} as const satisfies Routes;

export type AllRoutes = typeof routes;
export type RouteName = keyof AllRoutes;

import type { RouteName } from '../api/routes';

/** Each react-admin resource and the routes it reads. Nothing is written this way: decisions are actions. */
export const listRoutes = {
  'identity-reviews': { list: 'GET /identity/reviews', one: 'GET /identity/reviews/:id' },
  'face-check-reviews': { list: 'GET /face-check-reviews', one: 'GET /face-check-reviews/:id' },
  'data-corrections': { list: 'GET /data-corrections', one: 'GET /data-corrections/:id' },
  'institution-registrations': {
    list: 'GET /institution-registrations',
    one: 'GET /institution-registrations/:id',
  },
  'hr-account-applications': {
    list: 'GET /hr-account-applications',
    one: 'GET /hr-account-applications/:id',
  },
  announcements: { list: 'GET /edited-announcements', one: 'GET /edited-announcements/:id' },
  institutions: { list: 'GET /institutions', one: 'GET /institutions/:id' },
  'bill-differences': { list: 'GET /bill-differences', one: 'GET /bill-differences/:id' },
  'payment-orders': { list: 'GET /payment-orders', one: 'GET /payment-orders/:id' },
  processes: { list: 'GET /processes', one: 'GET /processes/:id' },
  'event-log': { list: 'GET /event-log', one: undefined },
} as const satisfies Record<string, { list: RouteName; one: RouteName | undefined }>;

export type ListResource = keyof typeof listRoutes;

export const isListResource = (name: string): name is ListResource => name in listRoutes;

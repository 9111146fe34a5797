import type { paymentRoutes } from '../../contracts/payment';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { orderPayment } from './order-payment';
import { viewPayment } from './payment-view';
import { createNotificationTaker } from './wechat-notifications';

/** Ordering, the state of a payment, and what WeChat tells. */
export function createPaymentHandlers(services: Services): Handlers<typeof paymentRoutes> {
  const takeNotification = createNotificationTaker(services);
  return {
    'POST /applications/:id/payment-orders': (input) => orderPayment(services, input),
    'GET /applications/:id/payment': ({ params }) => viewPayment(services, params.id),
    'POST /payment-notifications/wechat': ({ context }) => takeNotification(context),
  };
}

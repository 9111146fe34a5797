import type { paymentOrderRoutes } from '../../contracts/payment-order';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { viewOrder } from './detail';
import { abandonRefund, recordTransfer, refundByHand } from './give-back';
import { enterReceipt } from './receipt';
import { findOrders } from './search';

/** Paid orders, and what goes back of them by hand (R-P3). */
export function createPaymentOrderHandlers(services: Services): Handlers<typeof paymentOrderRoutes> {
  return {
    'GET /payment-orders': (input) => findOrders(services, input),
    'GET /payment-orders/:id': ({ params, session, context }) =>
      viewOrder(services, params.id, session, context),
    'POST /payment-orders/:id/refunds': (input) => refundByHand(services, input),
    'POST /payment-orders/:id/transfers': (input) => recordTransfer(services, input),
    'POST /payment-orders/:id/abandonments': (input) => abandonRefund(services, input),
    'PUT /payment-orders/:id/receipt': (input) => enterReceipt(services, input),
  };
}

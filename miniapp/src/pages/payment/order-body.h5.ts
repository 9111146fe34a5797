import type { RequestInput } from '@/shared/request/route-types';

type OrderBody = RequestInput<'POST /applications/:id/payment-orders'>['body'];

/** A browser pays by a code that the phone scans. */
export function orderBody(): Promise<OrderBody> {
  return Promise.resolve({ channel: 'native' });
}

import { useCallback, useState } from 'react';
import { useSending, type Sending } from '@/shared/form/use-sending';
import type { Answer } from '@/shared/request/route-types';
import { orderBody } from './order-body';

export type PaymentOrder = Answer<'POST /applications/:id/payment-orders'>;

export interface Ordering extends Pick<Sending, 'isBusy' | 'problem'> {
  order?: PaymentOrder;
  /** Orders, or gets the order that is open already; nothing when it is refused, which `problem` says. */
  place: () => Promise<PaymentOrder | undefined>;
}

/** The order to pay with on this device. */
export function useOrder(id: string): Ordering {
  const { isBusy, problem, send } = useSending();
  const [order, setOrder] = useState<PaymentOrder>();
  const place = useCallback(async () => {
    const body = await orderBody();
    const placed = await send(
      {
        intention: `application/${id}/pay`,
        label: '去支付',
        route: 'POST /applications/:id/payment-orders',
        input: { params: { id }, body },
      },
      (answer) => answer,
    );
    setOrder(placed);
    return placed;
  }, [id, send]);
  return { order, isBusy, problem, place };
}

import { useCallback, useState } from 'react';
import { useSending } from '@/shared/form/use-sending';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';
import type { Answer } from '@/shared/request/route-types';
import { orderBody } from './order-body';

export type PaymentOrder = Answer<'POST /applications/:id/payment-orders'>;

export interface Ordering {
  order?: PaymentOrder;
  problem?: RequestProblem;
  /** Orders, or gets the order that is open already; nothing when it is refused, which `problem` says. */
  place: () => Promise<PaymentOrder | undefined>;
}

/** The order to pay with on this device. */
export function useOrder(id: string): Ordering {
  const { problem, send } = useSending();
  const [refusal, setRefusal] = useState<RequestProblem>();
  const [order, setOrder] = useState<PaymentOrder>();
  const place = useCallback(async () => {
    setRefusal(undefined);
    const body = await orderBody().catch((thrown: unknown) => setRefusal(asRequestProblem(thrown)));
    if (!body) return undefined;
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
  return { order, problem: refusal ?? problem, place };
}

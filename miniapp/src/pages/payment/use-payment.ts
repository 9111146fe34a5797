import { useEffect } from 'react';
import type { Answer } from '@/shared/request/route-types';
import { useResource, type Resource } from '@/shared/resource/use-resource';

export type Payment = Answer<'GET /applications/:id/payment'>;

const lookAgainMs = 2_000;

/** What the server has confirmed of a payment, looked at again and again while `isAwaited` says so. */
export function usePayment(id: string, isAwaited: (payment: Payment) => boolean): Resource<Payment> {
  const resource = useResource('GET /applications/:id/payment', { params: { id } });
  const { data, problem, reload } = resource;
  const isWaiting = data !== undefined && isAwaited(data);

  useEffect(() => {
    if (!isWaiting) return undefined;
    // After each answer, not by the clock: a slow network is not asked twice at once.
    const timer = setTimeout(() => void reload(), lookAgainMs);
    return () => clearTimeout(timer);
  }, [isWaiting, data, problem, reload]);
  return resource;
}

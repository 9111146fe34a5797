import { insertPaymentOrder, paymentOrderRefusals, requestRefund } from '../activities/payment-order';
import type { ProcessTransitions } from '../activities/transitions';
import type { Payable } from '../workflows/testing/payable';

const applicationIdOf = (processId: string): string => processId.replace('application/', '');

/** What an application's transitions do about its payment. */
export const payableTransitions: ProcessTransitions<Payable> = {
  kind: 'payable',
  refusals: paymentOrderRefusals,
  apply: {
    'payable.ordered': async (trx, { processId, detail, message }) => {
      if (!message) throw new Error('unreachable: an order comes with a letter');
      const applicationId = applicationIdOf(processId);
      return { answer: await insertPaymentOrder(trx, { ...detail, applicationId, message }) };
    },
    'payable.paid': async (trx, { processId }) => {
      await trx('application')
        .where({ id: applicationIdOf(processId) })
        .update({ state: 'in-review', current_step: 0 });
      return { answer: null };
    },
    'payable.withdrawn': async (trx, { processId }) => {
      const id = applicationIdOf(processId);
      await trx('application').where({ id }).update({ state: 'withdrawn' });
      await requestRefund(trx, id, 'withdrawn');
      return { answer: { state: 'withdrawn' } };
    },
  },
};

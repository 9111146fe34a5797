import type { AccountActivation } from '@contracts/unit-account';
import type { BindingRefusal } from '@contracts/unit-account-states';
import { call } from '../api/api';
import type { TicketDesk } from '../login/ticket';

/** The codes that bind whoever scans and confirms to the activation of this browser (R-E1). */
export const bindingDesk = (
  onRefused: (because: BindingRefusal | null) => void,
): TicketDesk<AccountActivation> => ({
  take: (signal) => {
    onRefused(null);
    return call('POST /account-activations/current/ticket', {}, { signal });
  },
  ask: async (id, seen, signal) => {
    const asked = { params: { id }, query: { seen } };
    const answer = await call('GET /account-activations/current/ticket/:id', asked, { signal });
    if (answer.refusedBecause) onRefused(answer.refusedBecause);
    return answer.state;
  },
  collect: (_, signal) => call('GET /account-activations/current', {}, { signal }),
});

import type { Session } from '@contracts/login';
import { call } from '../api/api';
import type { TicketDesk } from './ticket';

/** The codes of the console's log-in (R-A3). A typed account number preselects the role on the phone. */
export const loginDesk = (accountNumber: string | undefined): TicketDesk<Session> => ({
  take: (signal) =>
    call('POST /login/tickets', { body: { entrance: 'institution', accountNumber } }, { signal }),
  ask: async (id, seen, signal) =>
    (await call('GET /login/tickets/:id', { params: { id }, query: { seen } }, { signal })).state,
  collect: (id, signal) => call('POST /login/tickets/:id/session', { params: { id } }, { signal }),
});

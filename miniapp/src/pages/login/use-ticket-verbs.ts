import type { Sending } from '@/shared/form/use-sending';
import type { RequestProblem } from '@/shared/request/request-problem';
import type { TicketDecisionProps } from './ticket-decision-props';

interface Confirmation {
  /** The verb on the button. */
  confirm: string;
  /** The account to log in as, where the entrance has several. */
  roleId: string | null;
}

/** The two answers to a scanned code, sent once; a code that is spent meanwhile ends the question. */
export function useTicketVerbs(
  { ticket, scan, onExpired, onDecided }: TicketDecisionProps,
  { send }: Pick<Sending, 'send'>,
  { confirm, roleId }: Confirmation,
) {
  const intention = `login/tickets/${scan.id}`;
  const expired = (refusal: RequestProblem) => {
    if (refusal.code === 'ticket-not-usable') onExpired(refusal);
  };
  return {
    confirm: () =>
      void send(
        {
          intention,
          label: confirm,
          route: 'POST /login/tickets/:id/confirm',
          input: { params: { id: scan.id }, body: { ticket, roleId } },
        },
        () => onDecided('confirmed'),
        expired,
      ),
    refuse: () =>
      void send(
        {
          intention,
          label: '拒绝',
          route: 'POST /login/tickets/:id/refuse',
          input: { params: { id: scan.id }, body: { ticket } },
        },
        () => onDecided('refused'),
        expired,
      ),
  };
}

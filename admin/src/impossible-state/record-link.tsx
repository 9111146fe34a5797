import type { ImpossibleState } from '@contracts/impossible-state';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { ProcessLink } from '../event-log/process-link';
import { listAddress } from '../vocabulary/home-lists';

type Found = Pick<ImpossibleState, 'kind' | 'subject' | 'processId'>;

/**
 * Where the record itself is, of what no single process has brought about. Rosters are open to units alone: of a person the platform
 * sees the processes, each with its unit. Of an order, its page has what went back by rule and by hand.
 */
const recordAddresses: Partial<Record<Found['kind'], (subject: string) => string>> = {
  'returned-differs': (orderId) => `/payment-orders/${orderId}/show`,
  'bound-to-two-units': (personId) => listAddress('processes', { personId }),
  'institution-named-twice': (id) => `/institutions/${id}/show`,
};

/** To the record itself, or else to the process in which it came about. A picture that no process has claimed has neither. */
export function RecordLink({ kind, subject, processId }: Found) {
  const address = recordAddresses[kind]?.(subject);
  if (!address) return processId ? <ProcessLink id={processId} /> : '没有用于任何办理，无页面可看';
  return (
    <Link component={RouterLink} to={address}>
      查看
    </Link>
  );
}

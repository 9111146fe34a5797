import Link from '@mui/material/Link';
import type { InboxItem } from '@contracts/inbox';
import { Link as RouterLink } from 'react-router-dom';
import { mayOpen } from '../layout/navigation';
import { useActiveRole } from '../session/session';
import { messagePlace } from './message-places';

/** Leads to where it is settled, if the account in use may go there. */
export function MessageTitle({ item }: { item: InboxItem }) {
  const role = useActiveRole()?.role;
  const place = messagePlace(item.template);
  if (!place || !role || !mayOpen(role, place)) return item.title;
  return (
    <Link component={RouterLink} to={`/${place}`}>
      {item.title}
    </Link>
  );
}

import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { WaitingItem } from '@contracts/home';
import { Link as RouterLink } from 'react-router-dom';
import { StateBadge } from '../components/state-badge';
import { WaitingText } from '../components/waiting-text';
import { formatDateTime } from '../format/date-time';
import { homeListLooks, waitingLook } from '../vocabulary/home-lists';

export const WaitingRow = ({ item }: { item: WaitingItem }) => (
  <TableRow>
    <TableCell>
      <Link
        component={RouterLink}
        to={`/${homeListLooks[item.list].resource}/${encodeURIComponent(item.recordId)}/show`}
      >
        {item.title}
      </Link>
    </TableCell>
    <TableCell>{item.institutionName ?? '—'}</TableCell>
    <TableCell>
      <StateBadge look={waitingLook(item)} />
    </TableCell>
    <TableCell>
      <WaitingText workingDays={item.workingDays} />
    </TableCell>
    <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(item.since)}</TableCell>
  </TableRow>
);

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { Role } from '@contracts/login';
import type { OwnSession } from '@contracts/session';
import { sessionClientWords } from '@contracts/session-words';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { PanelTable } from '../components/panel-table';
import { roleInWords } from '../login/role-in-words';
import { look } from '../vocabulary/state-look';

interface SessionTableProps {
  sessions: readonly OwnSession[];
  roles: readonly Role[];
  onEnd: (session: OwnSession) => void;
}

const columns = [
  { label: '设备' },
  { label: '使用的账号' },
  { label: '网络地址' },
  { label: '登录时间' },
  { label: '最近使用' },
  { label: '操作' },
] as const;

/** Its word stands in line with the badges of the column. */
const flush = { minWidth: 0, ml: -0.5 } as const;

/** The log-ins, the latest used on top; this one is marked and left by 退出登录. */
export const SessionTable = ({ sessions, roles, onEnd }: SessionTableProps) => (
  <PanelTable columns={columns}>
    {sessions.map((session) => (
      <TableRow key={session.id}>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          {session.browser}
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{sessionClientWords[session.client]}</Box>
        </TableCell>
        <TableCell>{accountOf(session, roles)}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>{session.address}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(session.startedAt)}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(session.lastUsedAt)}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          {session.isCurrent ? (
            <StateBadge look={look('本次登录', 'done')} />
          ) : (
            <Button
              size="small"
              color="error"
              sx={flush}
              aria-label={`退出${session.browser}，${formatDateTime(session.startedAt)} 登录`}
              onClick={() => onEnd(session)}
            >
              退出
            </Button>
          )}
        </TableCell>
      </TableRow>
    ))}
  </PanelTable>
);

function accountOf({ roleId }: OwnSession, roles: readonly Role[]): string {
  const role = roles.find(({ id }) => id === roleId);
  return role ? roleInWords(role) : '个人';
}

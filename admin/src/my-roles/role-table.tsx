import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { Role } from '@contracts/login';
import { StateBadge } from '../components/state-badge';
import { formatDate } from '../format/date-time';
import { PanelTable } from '../components/panel-table';
import { roleInWords } from '../login/role-in-words';
import { useRoleChoice } from '../login/use-role-choice';
import { ProblemAlert } from '../page/problem-alert';
import { look } from '../vocabulary/state-look';

interface RoleTableProps {
  roles: readonly Role[];
  activeRoleId: string;
}

const columns = [
  { label: '单位' },
  { label: '账号类型' },
  { label: '业务' },
  { label: '账号' },
  { label: '取得日期' },
  { label: '操作' },
] as const;

/** Every right that one has now, by the unit; the one in use is marked, any other is switched to. */
export function RoleTable({ roles, activeRoleId }: RoleTableProps) {
  const { choose, choosing, problem } = useRoleChoice('/');
  return (
    <>
      <ProblemAlert problem={problem} />
      <PanelTable columns={columns}>
        {roles.map((role) => (
          <TableRow key={role.id}>
            <TableCell>{role.institutionName}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{role.roleLabel}</TableCell>
            <TableCell>{role.businessName ?? '—'}</TableCell>
            <TableCell>{role.accountNumber}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDate(role.since)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {role.id === activeRoleId ? (
                <StateBadge look={look('正在使用', 'done')} />
              ) : (
                <Button
                  size="small"
                  sx={{ minWidth: 0, ml: -0.5 }}
                  disabled={choosing}
                  aria-label={`切换到${roleInWords(role)}`}
                  onClick={() => void choose(role.id)}
                >
                  切换
                </Button>
              )}
            </TableCell>
          </TableRow>
        ))}
      </PanelTable>
    </>
  );
}

import Box from '@mui/material/Box';
import type { Role } from '@contracts/login';
import { useLocation } from 'react-router-dom';
import { ProblemAlert } from '../page/problem-alert';
import { returnAddress } from './return-address';
import { RoleOption } from './role-option';
import { useRoleChoice } from './use-role-choice';

/** The roles one below the other; a choice enters at once. */
export function RoleChoice({
  roles,
  activeRoleId,
}: {
  roles: readonly Role[];
  activeRoleId: string | undefined;
}) {
  const location = useLocation();
  const { choose, choosing, problem } = useRoleChoice(returnAddress(location.state));
  return (
    <>
      <ProblemAlert problem={problem} />
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 2.5, display: 'grid', gap: 1 }}>
        {roles.map((role) => (
          <li key={role.id}>
            <RoleOption
              role={role}
              current={role.id === activeRoleId}
              disabled={choosing}
              onChoose={() => void choose(role.id)}
            />
          </li>
        ))}
      </Box>
    </>
  );
}

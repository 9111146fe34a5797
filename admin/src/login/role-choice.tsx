import Box from '@mui/material/Box';
import type { Role } from '@contracts/login';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { ApiProblem } from '../api/problem';
import { ProblemAlert } from '../page/problem-alert';
import { forgetPerson } from '../session/forget-person';
import { chooseRole } from '../session/session';
import { returnAddress } from './return-address';
import { RoleOption } from './role-option';

/** The roles one below the other; a choice enters at once. */
export function RoleChoice({
  roles,
  activeRoleId,
}: {
  roles: readonly Role[];
  activeRoleId: string | undefined;
}) {
  const [problem, setProblem] = useState<ApiProblem>();
  const [choosing, setChoosing] = useState(false);
  const navigate = useNavigate();
  const location = useLocation();

  const choose = async (roleId: string) => {
    setChoosing(true);
    try {
      await chooseRole(roleId);
      // Another role sees other records: nothing read or typed before may be shown.
      if (roleId !== activeRoleId) forgetPerson();
      await navigate(returnAddress(location.state), { replace: true });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      setChoosing(false);
    }
  };

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

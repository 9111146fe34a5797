import type { InstitutionName } from '@contracts/page';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useActiveRole } from '../session/session';

/** The way down the tree; a link from one's own institution on, since what stands above it may not be opened. */
export function SupervisorLinks({ supervisors }: { supervisors: readonly InstitutionName[] }) {
  const own = useActiveRole()?.role.institutionId;
  const firstOpen = supervisors.findIndex(({ id }) => id === own);
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {supervisors.map(({ id, name }, index) => (
        <li key={id}>
          {index > 0 && <span aria-hidden>› </span>}
          {firstOpen >= 0 && index >= firstOpen ? (
            <Link component={RouterLink} to={`/institutions/${id}/show`}>
              {name}
            </Link>
          ) : (
            name
          )}
        </li>
      ))}
    </Box>
  );
}

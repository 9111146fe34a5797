import type { InstitutionName } from '@contracts/page';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

/** The way down the tree, each step a link. */
export const SupervisorLinks = ({ supervisors }: { supervisors: readonly InstitutionName[] }) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
    {supervisors.map(({ id, name }, index) => (
      <li key={id}>
        {index > 0 && <span aria-hidden>› </span>}
        <Link component={RouterLink} to={`/institutions/${id}/show`}>
          {name}
        </Link>
      </li>
    ))}
  </Box>
);

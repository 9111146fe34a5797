import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

/** What one comes to the console's front for without an account to log in with (R-A6). */
const links = [
  { to: '/activation', label: '帐号激活' },
  { to: '/registration', label: '机构注册' },
] as const;

export const LoginLinks = () => (
  <Box
    component="nav"
    aria-label="其他办理"
    sx={{
      mt: 3,
      pt: 2,
      borderTop: 1,
      borderColor: 'divider',
      display: 'flex',
      justifyContent: 'center',
      gap: 3,
    }}
  >
    {links.map(({ to, label }) => (
      <Link key={to} component={RouterLink} to={to}>
        {label}
      </Link>
    ))}
  </Box>
);

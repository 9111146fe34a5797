import Box from '@mui/material/Box';
import { useActiveRole } from '../session/session';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { InboxButton } from './inbox-button';

/** Always says as whom one acts: business, unit and account type, name (R-A4, manual 001 §7.3). */
export function Header() {
  const active = useActiveRole();
  if (!active) return null;
  const { businessName, institutionName, roleLabel } = active.role;
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        minHeight: 56,
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        alignItems: 'center',
        gap: { xs: 0.5, sm: 2 },
        px: { xs: 1.5, sm: 2.5 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Brand />
      <Box sx={{ flex: 1 }} />
      {businessName && (
        <Box component="span" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
          {businessName}
        </Box>
      )}
      <Box
        component="span"
        sx={{
          color: 'text.secondary',
          minWidth: 0,
          overflowWrap: 'anywhere',
          // A phone has a line for it below the rest.
          order: { xs: 1, sm: 0 },
          width: { xs: '100%', sm: 'auto' },
          pb: { xs: 0.5, sm: 0 },
        }}
      >
        {institutionName}（{roleLabel}）
      </Box>
      <InboxButton />
      <AccountMenu session={active.session} />
    </Box>
  );
}

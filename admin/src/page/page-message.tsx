import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface PageMessageProps {
  Icon: SvgIconComponent;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
}

/** What stands in a page's or a list's place when it has nothing to show: what, why, and what to do next. */
export const PageMessage = ({ Icon, title, children, action, role }: PageMessageProps) => (
  <Box role={role} sx={{ py: 8, px: 2, textAlign: 'center', color: 'text.secondary' }}>
    <Icon aria-hidden sx={{ fontSize: 40, opacity: 0.5 }} />
    <Typography variant="h2" component="p" color="text.primary" sx={{ mt: 1.5 }}>
      {title}
    </Typography>
    {children && <Box sx={{ mt: 0.5, maxWidth: 520, mx: 'auto' }}>{children}</Box>}
    {action && <Box sx={{ mt: 2 }}>{action}</Box>}
  </Box>
);

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { color } from '@contracts/design-tokens';
import type { ReactNode } from 'react';
import { Brand } from '../layout/brand';

export interface LoginFrameProps {
  children: ReactNode;
  width?: number;
}

/** The frame of the pages before the console: brand, one card, the way back to the two entrances. */
export const LoginFrame = ({ children, width = 400 }: LoginFrameProps) => (
  <Box sx={{ minHeight: '100vh', bgcolor: color.groundGrey, display: 'flex', flexDirection: 'column' }}>
    <Box
      component="header"
      sx={{
        height: 56,
        px: 2.5,
        display: 'flex',
        alignItems: 'center',
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Brand />
      <Box sx={{ flex: 1 }} />
      <Link href="/">返回首页</Link>
    </Box>
    <Box
      component="main"
      sx={{
        flex: 1,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        placeItems: 'center',
        p: { xs: 1.5, sm: 3 },
      }}
    >
      <Box
        sx={{
          width,
          maxWidth: '100%',
          p: { xs: 2.5, sm: 4 },
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        {children}
      </Box>
    </Box>
  </Box>
);

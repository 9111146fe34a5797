import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { color } from '@contracts/design-tokens';
import type { ReactNode } from 'react';
import { Brand } from '../layout/brand';

export interface LoginFrameProps {
  children: ReactNode;
  /** What stands under the box. */
  under?: ReactNode;
  width?: number;
}

/** The frame of the pages before the console: brand, one card, the way back to the two entrances. */
export const LoginFrame = ({ children, under, width = 400 }: LoginFrameProps) => (
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
      sx={{ flex: 1, display: 'grid', placeItems: 'center', alignContent: 'center', p: 3 }}
    >
      <Box
        sx={{
          width,
          maxWidth: '100%',
          p: 4,
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        {children}
      </Box>
      {under && <Box sx={{ mt: 2 }}>{under}</Box>}
    </Box>
  </Box>
);

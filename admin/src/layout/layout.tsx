import Box from '@mui/material/Box';
import { Suspense } from 'react';
import type { CoreLayoutProps } from 'react-admin';
import { PageSkeleton } from '../page/page-skeleton';
import { Header } from './header';
import { Menu } from './menu';
import { PlaceGate } from './place-gate';
import { SessionEndedDialog } from './session-ended-dialog';
import { SessionGate } from './session-gate';
import { SkipLink } from './skip-link';

/** Header over menu and page; only for who is logged in with a role (R-A4). */
export const Layout = ({ children }: CoreLayoutProps) => (
  <SessionGate>
    <SkipLink />
    <Header />
    <Box sx={{ display: { xs: 'block', sm: 'flex' }, alignItems: 'flex-start' }}>
      <Menu />
      <Box
        component="main"
        id="main-content"
        tabIndex={-1}
        sx={{ flex: 1, minWidth: 0, p: { xs: 1.5, sm: 3 }, outline: 'none' }}
      >
        <Suspense fallback={<PageSkeleton />}>
          <PlaceGate>{children}</PlaceGate>
        </Suspense>
      </Box>
    </Box>
    <SessionEndedDialog />
  </SessionGate>
);

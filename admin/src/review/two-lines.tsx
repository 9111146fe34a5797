import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Two values that belong together in one cell, so that a table stays narrow. */
export const TwoLines = ({ first, second }: { first: ReactNode; second: ReactNode }) => (
  <Box sx={{ whiteSpace: 'nowrap' }}>
    {first}
    <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{second}</Box>
  </Box>
);

/** A first line that may be long: it wraps where the column is narrow. */
export const LongName = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ whiteSpace: 'normal' }}>
    {children}
  </Box>
);

import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';

/** A step that was done already. */
export const StepState = ({ children }: { children: ReactNode }) => (
  <Alert severity="success" sx={{ mb: 2 }}>
    {children}
  </Alert>
);

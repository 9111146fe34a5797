import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

export interface StepButtonsProps {
  onBack?: () => void;
  /** The words on the way on; absent where the step goes on by itself. */
  next?: string;
  /** Absent: the button submits the form around it. */
  onNext?: () => void;
  busy?: boolean;
  /** What else may be done here, before the way on. */
  children?: ReactNode;
}

/** Back on the left, on to the right, as in every step. */
export const StepButtons = ({ onBack, next, onNext, busy, children }: StepButtonsProps) => (
  <Box
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      gap: 1.5,
      mt: 1,
      '& > button': { flexGrow: { xs: 1, sm: 0 } },
    }}
  >
    {onBack && (
      <Button onClick={onBack} disabled={busy}>
        上一步
      </Button>
    )}
    <Box sx={{ flex: 1, display: { xs: 'none', sm: 'block' } }} />
    {children}
    {next && (
      <Button type={onNext ? 'button' : 'submit'} variant="contained" loading={busy} onClick={onNext}>
        {next}
      </Button>
    )}
  </Box>
);

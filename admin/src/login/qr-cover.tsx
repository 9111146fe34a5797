import DoneIcon from '@mui/icons-material/CheckCircle';
import RefreshIcon from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TicketState } from '@contracts/login';
import type { ApiProblem } from '../api/problem';

export interface QrCoverProps {
  state: TicketState;
  problem: ApiProblem | undefined;
  onRenew: () => void;
}

/** Lies over a code that must not be scanned any more: it is being confirmed, or a new one is needed. */
export function QrCover({ state, problem, onRenew }: QrCoverProps) {
  if (state === 'waiting' && !problem) return null;
  const underWay = !problem && (state === 'scanned' || state === 'confirmed');
  return (
    <Box
      sx={{
        position: 'absolute',
        inset: 0,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        bgcolor: 'rgba(255, 255, 255, 0.94)',
        borderRadius: 1,
      }}
    >
      {underWay ? (
        <DoneIcon color="success" sx={{ fontSize: 56 }} aria-hidden />
      ) : (
        <Button variant="contained" startIcon={<RefreshIcon />} onClick={onRenew}>
          换一个二维码
        </Button>
      )}
    </Box>
  );
}

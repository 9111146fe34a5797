import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { places } from './places';

export interface SubmitBarProps {
  sending: boolean;
  onSubmit: (then: 'next' | 'stay') => void;
}

/** Sends the decision; Ctrl+Enter does so from any field. */
export const SubmitBar = ({ sending, onSubmit }: SubmitBarProps) => (
  <Box sx={{ display: 'flex', gap: 1 }}>
    <Button
      id={places.submit}
      variant="contained"
      loading={sending}
      onClick={() => onSubmit('next')}
      aria-keyshortcuts="Control+Enter"
      sx={{ flex: 1 }}
    >
      提交并看下一份
    </Button>
    <Button variant="outlined" disabled={sending} onClick={() => onSubmit('stay')}>
      提交
    </Button>
  </Box>
);

import Box from '@mui/material/Box';
import { formatDateTime } from '../format/date-time';
import { timeLeft, type TimeLeft } from '../format/time-left';
import { useNow } from '../format/use-now';

/** A deadline as a date with the time left; amber in its last two days, red when it has passed. */
export function DeadlineText({ at }: { at: string }) {
  const left = timeLeft(at, useNow(60_000));
  return (
    <Box component="time" dateTime={at} sx={{ whiteSpace: 'nowrap' }}>
      {formatDateTime(at)}{' '}
      <Box component="span" sx={{ color: colours[left.urgency] }}>
        （{left.text}）
      </Box>
    </Box>
  );
}

const colours: Record<TimeLeft['urgency'], string> = {
  calm: 'text.secondary',
  soon: 'warning.main',
  over: 'error.main',
};

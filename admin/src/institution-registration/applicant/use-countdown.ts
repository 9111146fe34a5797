import { useState } from 'react';
import { useNow } from '../../format/use-now';

/** Seconds left, by the clock, until something may be asked for again. */
export function useCountdown(): { secondsLeft: number; start: (seconds: number) => void } {
  const [endsAtMs, setEndsAtMs] = useState(0);
  const now = useNow(500);
  return {
    secondsLeft: Math.max(0, Math.ceil((endsAtMs - now) / 1000)),
    start: (seconds) => setEndsAtMs(Date.now() + seconds * 1000),
  };
}

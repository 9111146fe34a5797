import { useState } from 'react';
import { useNow } from '../../format/use-now';

/** Seconds left, by the clock, until something may be asked for again. */
export function useCountdown(): { secondsLeft: number; start: (seconds: number) => void } {
  const [wait, setWait] = useState({ seconds: 0, endsAtMs: 0 });
  const now = useNow(500);
  const left = Math.ceil((wait.endsAtMs - now) / 1000);
  return {
    // The clock of the page ticks in steps: it may still stand before the start.
    secondsLeft: Math.min(wait.seconds, Math.max(0, left)),
    start: (seconds) => setWait({ seconds, endsAtMs: Date.now() + seconds * 1000 }),
  };
}

import { useEffect, useState } from 'react';

/**
 * The time to an instant as `29:58`, by the server's clock: `serverNow` is what it showed when the answer came, so a
 * phone whose clock is wrong counts right. Empty once it is over.
 */
export function useTimeLeft(endsAt: string, serverNow: string): string | undefined {
  const [offsetMs] = useState(() => Date.parse(serverNow) - Date.now());
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((Date.parse(endsAt) - now - offsetMs) / 1000);
  if (seconds <= 0) return undefined;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

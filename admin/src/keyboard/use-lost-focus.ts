import { useEffect, useRef } from 'react';
import { pageHeading, takeLostFocus } from './page-heading';

/**
 * When a record has changed under the reader and what had the focus went with the change, the page's heading takes it.
 * Whoever has gone on elsewhere keeps it.
 *
 * @param version differs after each change
 */
export function useLostFocus(version: number): void {
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    takeLostFocus(document.getElementById(pageHeading));
  }, [version]);
}

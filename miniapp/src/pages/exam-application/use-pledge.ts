import { useState } from 'react';
import { findRemembered, remember } from '@/shared/resource/remembered';

/**
 * Whether this version of the 诚信承诺书 was accepted for this application on this device; elsewhere it is asked
 * again, and so is a version that has come since (`isOutdated`). The acceptance that counts is sent with the
 * submission (R-M1).
 */
export function usePledge(applicationId: string, version: string) {
  const name = `pledge ${applicationId}`;
  const [accepted, setAccepted] = useState(() => findRemembered<string>(name) ?? '');
  const accept = (next: boolean) => {
    remember(name, next ? version : '');
    setAccepted(next ? version : '');
  };
  return { isAccepted: accepted === version, isOutdated: accepted !== '' && accepted !== version, accept };
}

import { useState } from 'react';
import { findRemembered, remember } from '@/shared/resource/remembered';

/**
 * Whether this version of the 诚信承诺书 was accepted for this application on this device; elsewhere it is asked
 * again. The acceptance that counts is sent with the submission (R-M1).
 */
export function usePledge(applicationId: string, version: string) {
  const name = `pledge ${applicationId}`;
  const [isAccepted, setAccepted] = useState(() => findRemembered<string>(name) === version);
  const accept = (next: boolean) => {
    remember(name, next ? version : '');
    setAccepted(next);
  };
  return { isAccepted, accept };
}

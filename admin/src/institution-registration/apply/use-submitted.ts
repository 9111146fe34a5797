import type { RegistrationDetail } from '@contracts/institution-registration';
import { useNavigate } from 'react-router-dom';

/** What step 3 says; no personal data, since it stands in the browser's history. */
export interface Submitted {
  name: string;
  supervisorName: string;
}

/** Goes on to step 3 once it is sent, with nothing of the form left. */
export function useSubmitted(forget: () => void): (sent: RegistrationDetail) => void {
  const navigate = useNavigate();
  return ({ name, supervisor }) => {
    forget();
    const state: Submitted = { name, supervisorName: supervisor.name };
    void navigate('/registration/submitted', { replace: true, state });
  };
}

/** What the browser's history holds for step 3; undefined where the address was typed. */
export function submittedOf(state: unknown): Submitted | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  if (!('name' in state) || !('supervisorName' in state)) return undefined;
  const { name, supervisorName } = state;
  return typeof name === 'string' && typeof supervisorName === 'string'
    ? { name, supervisorName }
    : undefined;
}

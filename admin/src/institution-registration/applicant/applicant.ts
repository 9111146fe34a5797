import type { Session } from '@contracts/login';
import { useSyncExternalStore } from 'react';
import { ApiProblem, call } from '../../api/api';
import { rememberCsrfToken } from '../../session/csrf-token';

/** Who registers an institution: the owner of a phone that an SMS code has proven (R-D2). No session of the console. */
export interface Applicant {
  personId: string;
  phoneMasked: string;
}

export type ApplicantState =
  { status: 'unknown' } | { status: 'absent' } | { status: 'proven'; applicant: Applicant };

/** The session of these pages: the candidate's, never the console's, which is entered by scanning alone (R-A3). */
export const applicantClient = { client: 'h5' } as const;

let state: ApplicantState = { status: 'unknown' };
const listeners = new Set<() => void>();

function become(next: ApplicantState): void {
  state = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useApplicant = (): ApplicantState => useSyncExternalStore(subscribe, () => state);

/** Takes over a session that was opened here or in the mini-program's pages; one without a phone proves none. */
export function adoptApplicant(session: Session): void {
  const { person } = session;
  rememberCsrfToken(session, applicantClient.client);
  become(
    person.phoneMasked === null
      ? { status: 'absent' }
      : { status: 'proven', applicant: { personId: person.id, phoneMasked: person.phoneMasked } },
  );
}

/** Asks the server whether this browser has proven a phone already. A server that can't say it counts as no. */
export async function loadApplicant(): Promise<void> {
  try {
    adoptApplicant(await call('GET /session', {}, applicantClient));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    become({ status: 'absent' });
  }
}

/** The session is over on the server: the phone is to be proven again. What was typed stays. */
export const markApplicantAbsent = (): void => become({ status: 'absent' });

/** Ends the session, for another phone or because the computer is shared. */
export async function leaveApplicant(): Promise<void> {
  try {
    await call('DELETE /session', {}, applicantClient);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status !== 401) throw error;
  }
  become({ status: 'absent' });
}

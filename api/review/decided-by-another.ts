import { sayWhatCameBefore } from '../../db/decided-by-another';
import { notNewestSentence } from '../../domain/decided-by-another';
import type { ApplicationRow } from '../exam-application/application-rows';
import { ProblemError } from '../problems';
import type { Services } from '../services';

type Database = Pick<Services, 'database'>;

/** Something has happened since the reviewer read the file: they are told what, not merely "no" (R-N7). */
export async function refuseUnseen(
  services: Database,
  { id, sequence }: ApplicationRow,
  seen: number,
): Promise<void> {
  if (sequence !== seen) throw (await tooLate(services, id, seen)) ?? notSeen();
}

/** Two at once: whoever the process refused is told what the other has decided. */
export async function explainTooLate(
  services: Database,
  error: unknown,
  id: string,
  seen: number,
): Promise<never> {
  const isRefusal = error instanceof ProblemError && error.code === 'not-allowed-now';
  throw (isRefusal && (await tooLate(services, id, seen))) || error;
}

async function tooLate({ database }: Database, id: string, seen: number): Promise<ProblemError | undefined> {
  const sentence = await sayWhatCameBefore(database, id, seen);
  return sentence === undefined ? undefined : new ProblemError('decided-by-another', sentence);
}

const notSeen = (): ProblemError => new ProblemError('decided-by-another', notNewestSentence);

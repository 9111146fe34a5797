import { decidedByAnotherSentence } from '../../domain/decided-by-another';
import { applicationProcessId } from '../../domain/exam-application-process';
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
  const last = await database('process_event as e')
    .leftJoin('institution as i', 'i.id', 'e.actor_institution_id')
    .where('e.process_id', applicationProcessId(id))
    .where('e.sequence', '>', seen)
    .orderBy('e.sequence', 'desc')
    .first<{ type: string; detail: object; institution: string | null } | undefined>(
      'e.type',
      'e.detail',
      'i.name as institution',
    );
  return last && new ProblemError('decided-by-another', decidedByAnotherSentence(last));
}

const notSeen = (): ProblemError =>
  new ProblemError('decided-by-another', '所依据的材料不是最新的，请刷新后再审核。');

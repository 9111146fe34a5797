import type { Knex } from 'knex';
import { decidedByAnotherSentence } from '../domain/decided-by-another';
import { applicationProcessId } from '../domain/exam-application-process';

/** What has happened to an application since a reviewer read it, if anything, as they are told (R-N7). */
export async function sayWhatCameBefore(
  db: Knex,
  applicationId: string,
  seen: number,
): Promise<string | undefined> {
  const last = await db('process_event as e')
    .leftJoin('institution as i', 'i.id', 'e.actor_institution_id')
    .where('e.process_id', applicationProcessId(applicationId))
    .where('e.sequence', '>', seen)
    .orderBy('e.sequence', 'desc')
    .first<{ type: string; detail: object; institution: string | null } | undefined>(
      'e.type',
      'e.detail',
      'i.name as institution',
    );
  return last && decidedByAnotherSentence(last);
}

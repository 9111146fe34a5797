import type { Knex } from 'knex';
import { reexaminationSentence } from '../../domain/reexamination';
import type { ApplicationRow } from './application-rows';

/** 复核办法 for a rejected application: the step that it stands at is the one that rejected it (R-N2). */
export async function findReexamination(
  database: Knex,
  { step, projectIsOpen }: Pick<ApplicationRow, 'step' | 'projectIsOpen'>,
): Promise<string | null> {
  if (!step) return null;
  const above = await database('institution')
    .where({ id: step.aboveId })
    .first<{ name: string } | undefined>('name');
  return reexaminationSentence({
    institution: step.institutionName,
    reopener: projectIsOpen ? above?.name : undefined,
  });
}

import type { Knex } from 'knex';
import type { ApplicationDetail } from '../../contracts/exam-application-routes';
import { isHeld } from '../../domain/application-situation';
import { findBoundUnit } from '../unit/bound-unit';
import type { ApplicationRow } from './application-rows';

/** What a candidate has to know whose unit has changed: where they are bound now (R-C4). */
export async function findHold(database: Knex, row: ApplicationRow): Promise<ApplicationDetail['hold']> {
  if (!isHeld(row)) return null;
  const unit = await findBoundUnit(database, row.personId);
  return { boundTo: unit?.name ?? null };
}

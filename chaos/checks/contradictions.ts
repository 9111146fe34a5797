import { contradictions } from '../../activities/impossible-states/rows';
import type { Check } from './observed';

/** What the platform's own detector looks for in the rows (R-U1): after a storm there is nothing. */
export const nothingContradictsItself: Check = async ({ stack: { database } }) => {
  const findings: string[] = [];
  for (const [kind, sql] of Object.entries(contradictions)) {
    const { rows } = await database.knex.raw<{ rows: { id: string }[] }>(sql);
    findings.push(...rows.map(({ id }) => `${kind}: ${id}`));
  }
  return findings;
};

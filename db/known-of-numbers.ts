import type { Knex } from 'knex';
import type { Roster } from '../contracts/roster-states';
import type { KnownOfNumber } from '../domain/preloaded-standing';
import { plannedByValues } from './prepared-statements';

interface KnownRow {
  /** Hexadecimal. */
  index: string;
  listedRoster: Roster | null;
  listedName: string | null;
  entryRoster: Roster | null;
}

/** What a unit knows of somebody whose number a row has; given the row's name, since another one is told (R-I1). */
export type KnownOf = (index: Buffer, nameNormalised: string | undefined) => KnownOfNumber;

/**
 * Who of these stands in one of the unit's lists, unused, or in its own roster, by the blind index of their document. Where
 * else somebody is, no unit learns. Each number is looked up by its index, and the unit behind it (`offset 0`): while a unit's
 * first list goes in, PostgreSQL takes it for empty, and would read all of it for each number; a plan that is kept from then would
 * go on doing so.
 */
export async function findKnownOfNumbers(
  db: Knex,
  institutionId: string,
  indexes: readonly Buffer[],
): Promise<KnownOf> {
  const { rows } = await db.raw<{ rows: KnownRow[] }>(
    `/* ${plannedByValues} */
     select encode(asked.index, 'hex') as index, listed.roster as "listedRoster", listed.name_normalised as "listedName",
            entry.roster as "entryRoster"
       from unnest(cast(:indexes as bytea[])) as asked (index)
       left join lateral (
         select roster, name_normalised, institution_id from preloaded_row
          where document_number_index = asked.index and used_at is null offset 0) listed
         on listed.institution_id = :institutionId
       left join lateral (select id from person where document_number_index = asked.index offset 0) person on true
       left join lateral (
         select roster, institution_id from roster_entry where person_id = person.id and left_at is null offset 0) entry
         on entry.institution_id = :institutionId
      where listed.roster is not null or entry.roster is not null`,
    { institutionId, indexes: [...indexes] },
  );
  const known = new Map(rows.map((row) => [row.index, row]));
  return (index, nameNormalised) => {
    const found = known.get(index.toString('hex'));
    return {
      ...(found?.listedRoster && {
        listed: {
          roster: found.listedRoster,
          sameName: nameNormalised === undefined || found.listedName === nameNormalised,
        },
      }),
      ...(found?.entryRoster && { entryRoster: found.entryRoster }),
    };
  };
}

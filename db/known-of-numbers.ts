import type { Knex } from 'knex';
import type { Roster } from '../contracts/preloaded-list-choices';
import type { KnownOfNumber } from '../domain/preloaded-standing';

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
 * else somebody is, no unit learns.
 */
export async function findKnownOfNumbers(
  db: Knex,
  institutionId: string,
  indexes: readonly Buffer[],
): Promise<KnownOf> {
  const { rows } = await db.raw<{ rows: KnownRow[] }>(
    `select encode(asked.index, 'hex') as index, listed.roster as "listedRoster", listed.name_normalised as "listedName",
            entry.roster as "entryRoster"
       from unnest(cast(:indexes as bytea[])) as asked (index)
       left join preloaded_row listed
         on listed.institution_id = :institutionId and listed.document_number_index = asked.index and listed.used_at is null
       left join person on person.document_number_index = asked.index
       left join roster_entry entry
         on entry.person_id = person.id and entry.institution_id = :institutionId and entry.left_at is null
      where listed.id is not null or entry.id is not null`,
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

import type { Knex } from 'knex';
import type { Roster } from '../contracts/roster-states';

/** What the rows know of somebody, by the blind index of their document (R-I1). */
export interface KnownOfIndex {
  /** Hexadecimal. */
  readonly index: string;
  readonly listedRoster: Roster | null;
  readonly listedName: string | null;
  readonly entryIsOwn: boolean | null;
  readonly entryRoster: Roster | null;
}

/** Who of these stands in one of the unit's lists, unused, or in some unit's roster; of others it says nothing. */
export async function findKnownOfNumbers(
  db: Knex,
  institutionId: string,
  indexes: readonly Buffer[],
): Promise<ReadonlyMap<string, KnownOfIndex>> {
  const { rows } = await db.raw<{ rows: KnownOfIndex[] }>(
    `select encode(asked.index, 'hex') as index, listed.roster as "listedRoster", listed.name_normalised as "listedName",
            entry.institution_id = :institutionId as "entryIsOwn", entry.roster as "entryRoster"
       from unnest(cast(:indexes as bytea[])) as asked (index)
       left join preloaded_row listed
         on listed.institution_id = :institutionId and listed.document_number_index = asked.index and listed.used_at is null
       left join person on person.document_number_index = asked.index
       left join roster_entry entry on entry.person_id = person.id and entry.left_at is null
      where listed.id is not null or entry.id is not null`,
    { institutionId, indexes: [...indexes] },
  );
  return new Map(rows.map((row) => [row.index, row]));
}

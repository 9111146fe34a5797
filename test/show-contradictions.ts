import type { Knex } from 'knex';
import { connect } from '../db/connection';
import { createDatabase, type TestDatabase } from './database';

interface Found {
  readonly id: string;
  readonly processId: string | null;
}

/**
 * Brings one contradiction about, by one change of rows that are as processes leave them: `nothingYet` is awaited before it.
 * Returns what is to be found. Whatever keeps it from the rows may be dropped: the owner of the tables does it, and takes it back.
 */
type Contradicting = (db: Knex, nothingYet: () => Promise<void>) => Promise<Found>;

/** One test for each of these queries, by its kind: it finds the contradiction alone, and nothing before (R-U1). */
export function showEach<Kind extends string>(
  contradictions: Readonly<Record<Kind, string>>,
  shown: Readonly<Record<Kind, Contradicting>>,
): void {
  let database: TestDatabase;
  let owner: Knex;
  beforeAll(async () => {
    database = await createDatabase();
    owner = connect(database.migratorUrl, { poolSize: 1 });
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const kinds = Object.keys(contradictions) as Kind[];
  test.each(kinds)('R-U1 %s is found, and its neighbour is not', async (kind) => {
    const trx = await owner.transaction();
    const found = async (): Promise<Found[]> => {
      const { rows } = await trx.raw<{ rows: Found[] }>(contradictions[kind]);
      return rows.map(({ id, processId }) => ({ id, processId }));
    };
    try {
      const nothingYet = jest.fn(async () => expect(await found()).toEqual([]));
      const expected = await shown[kind](trx, nothingYet);
      expect(nothingYet).toHaveBeenCalled();
      expect(await found()).toEqual([expected]);
    } finally {
      await trx.rollback();
    }
  });
}

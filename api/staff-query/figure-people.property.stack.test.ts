import fc from 'fast-check';
import { rosters } from '../../contracts/roster-states';
import { statisticsKeysOf, statisticsScopes } from '../../contracts/staff-statistics-columns';
import { startApi, type ApiApp } from '../../test/api-app';
import { addStaff, askedDays, someStaff } from '../../test/random-staff';
import { addUnits } from '../../test/staffed-units';
import { createBlindIndex } from '../../runtime/blind-index';
import { viewStatistics } from '../staff-statistics/statistics-view';
import { searchStaff } from './search-staff';

jest.setTimeout(300_000);
let api: ApiApp;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

test('R-K1 R-K2 a figure leads to as many people as it counts, in service and retired, of a unit and of all under it', async () => {
  const { encryption, config } = api;
  const { knex: database } = api.database;
  const services = { database, encryption, blindIndex: createBlindIndex(config.keys.blindIndex) };
  const places = fc.record({ row: fc.nat(), column: fc.nat() });
  await fc.assert(
    fc.asyncProperty(someStaff, askedDays, fc.array(places, { minLength: 10 }), async (staff, day, drawn) => {
      const units = await addUnits(database);
      const [{ id }] = units;
      await addStaff(database, staff, units);
      for (const roster of rosters)
        for (const scope of statisticsScopes) {
          const { rows } = await viewStatistics(database, { institutionId: id, roster, scope, day });
          const keys = statisticsKeysOf(roster);
          for (const { row: at, column: place } of drawn) {
            const row = rows[at % rows.length];
            const column = keys[place % keys.length];
            if (!row || !column) throw new Error('There is a row and a column.');
            const { block, key, counts } = row;
            const cell = { roster, day, block, key, column };
            const found = await searchStaff(services, id, { filter: { scope, cell } });
            expect({ ...cell, scope, total: found.total }).toEqual({
              ...{ ...cell, scope, total: counts[place % keys.length] },
            });
          }
        }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

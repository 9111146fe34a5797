import { dataProvider } from './data-provider';
import type { ListSource } from './list-source';

const asked: number[] = [];
/** 240 records, in pages by their number. */
const source: ListSource = {
  page: ({ limit, cursor }) => {
    asked.push(limit);
    const from = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(limit, 240 - from) }, (_, index) => ({ id: from + index }));
    const next = from + items.length;
    return Promise.resolve({ items, total: 240, ...(next < 240 && { nextCursor: String(next) }) });
  },
};
jest.mock('./list-sources', () => ({ listSourceOf: () => source }));

const listed = async (most: number) =>
  (
    await dataProvider.getList('reviews', {
      pagination: { page: 1, perPage: most },
      sort: { field: 'submittedAt', order: 'ASC' },
      filter: {},
    })
  ).data.map(({ id }) => Number(id));

test('R-N3 more than one answer of the API has is gathered from several, up to what was asked for', async () => {
  expect(await listed(500)).toEqual(Array.from({ length: 240 }, (_, id) => id));
  expect(asked).toEqual([100, 100, 100]);
  expect(await listed(150)).toHaveLength(150);
  expect(await listed(25)).toHaveLength(25);
});

import { preloadedFilterOf, preloadedSortOf } from './preloaded-filter';

it('R-I6: what is typed becomes a filter', () => {
  expect(preloadedFilterOf({ name: '测示例', documentNumber: '42010619900307', used: 'false' })).toEqual({
    name: '测示例',
    documentNumber: '42010619900307',
    used: false,
  });
  expect(preloadedFilterOf({ used: 'true' })).toEqual({ used: true });
  expect(preloadedFilterOf({})).toEqual({});
});

it('R-I6: the list is sorted by name or by when it was loaded, the newest first', () => {
  expect(preloadedSortOf(undefined)).toBe('newest');
  expect(preloadedSortOf({ field: 'createdAt', order: 'ASC' })).toBe('oldest');
  expect(preloadedSortOf({ field: 'name', order: 'ASC' })).toBe('name');
  expect(preloadedSortOf({ field: 'name', order: 'DESC' })).toBe('name-descending');
});

import { preloadedFilterOf, preloadedSortOf } from './preloaded-filter';

it('R-I6: what is typed becomes a filter, half a number doesn’t', () => {
  expect(preloadedFilterOf({ name: '测示例', documentNumber: '4201', used: 'false' })).toEqual({
    name: '测示例',
    used: false,
  });
  expect(preloadedFilterOf({ documentNumber: '420106', used: 'true' })).toEqual({
    documentNumber: '420106',
    used: true,
  });
  expect(preloadedFilterOf({})).toEqual({});
});

it('R-I6: the list is sorted by name or by when it was loaded, the newest first', () => {
  expect(preloadedSortOf(undefined)).toBe('newest');
  expect(preloadedSortOf({ field: 'createdAt', order: 'ASC' })).toBe('oldest');
  expect(preloadedSortOf({ field: 'name', order: 'ASC' })).toBe('name');
  expect(preloadedSortOf({ field: 'name', order: 'DESC' })).toBe('name-descending');
});

import { preloadedFilterOf } from './preloaded-filter';

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

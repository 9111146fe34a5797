import { filtersOf } from './filters';

describe('filters from an address', () => {
  it('keeps words, numbers and yes or no, drops what is empty or anything else', () => {
    expect(filtersOf({ q: '汉口', limit: 5, open: false, kind: '', other: null, nested: { a: 1 } })).toEqual({
      q: '汉口',
      limit: '5',
      open: 'false',
    });
    expect(filtersOf('q=1')).toEqual({});
    expect(filtersOf(null)).toEqual({});
  });
});

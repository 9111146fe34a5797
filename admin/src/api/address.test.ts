import { addressOf } from './address';

describe('address of a route', () => {
  it('escapes ids, which may hold slashes', () => {
    expect(addressOf('GET /processes/:id', { id: 'application/7' })).toBe('/api/processes/application%2F7');
  });

  it('leaves out what is not asked', () => {
    expect(addressOf('GET /institutions', {}, { q: '汉口', kind: '', cursor: undefined, limit: 25 })).toBe(
      '/api/institutions?q=%E6%B1%89%E5%8F%A3&limit=25',
    );
  });
});

import { returnAddress } from './return-address';

describe('going back after the log-in', () => {
  it('goes where the person wanted to', () => {
    expect(returnAddress({ from: '/processes?page=2' })).toBe('/processes?page=2');
  });

  it('never leaves the console', () => {
    for (const from of ['//evil.example', '/\\evil.example', 'https://evil.example', undefined, 7]) {
      expect(returnAddress({ from })).toBe('/');
    }
    expect(returnAddress(null)).toBe('/');
  });
});

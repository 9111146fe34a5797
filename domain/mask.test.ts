import { maskAddress } from './mask';

test.each([
  ['203.0.113.77', '203.0.*.*'],
  ['::ffff:203.0.113.77', '203.0.*.*'],
  ['2001:db8:85a3::8a2e:370:7334', '2001:db8:*'],
  ['', '*'],
])('R-A5 a network address shows its network alone: %s', (address, shown) => {
  expect(maskAddress(address)).toBe(shown);
});

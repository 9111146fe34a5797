import { createBlindIndex, documentIndexValue } from './blind-index';

const blindIndex = createBlindIndex(Buffer.alloc(32, 1));

test('equal values meet, kinds and keys do not', () => {
  const index = blindIndex('phone', '13800000000');
  expect(blindIndex('phone', '13800000000').equals(index)).toBe(true);
  expect(blindIndex('document', '13800000000').equals(index)).toBe(false);
  expect(createBlindIndex(Buffer.alloc(32, 2))('phone', '13800000000').equals(index)).toBe(false);
});

test('a lower-case x names the same document', () => {
  expect(documentIndexValue('id-card', '42010219900101001x')).toBe(
    documentIndexValue('id-card', '42010219900101001X'),
  );
});

import fc from 'fast-check';
import { nameFault, nameLength, normalisePersonName, sameName } from './person-name';

describe('R-B2 R-I2 names of people', () => {
  test.each([
    ['阿依•示例', '阿依·示例'],
    ['阿依．示例', '阿依·示例'],
    ['阿依 · 示例', '阿依·示例'],
    ['甲　示例', '甲示例'],
    ['ＳＨＩＬＩ  chou', 'SHILI CHOU'],
  ])('%s and %s are one name', (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  test('rare characters are counted and kept whole', () => {
    expect(nameLength('阿依·示例𠮷')).toBe(6);
    expect(normalisePersonName('𠮷示例')).toBe('𠮷示例');
    expect(nameFault('阿依·示例𠮷')).toBeUndefined();
    expect(sameName('吉示例', '𠮷示例')).toBe(false);
  });

  test.each(['', ' ', '甲', '甲1', '甲<b>', '·甲乙', 'a'.repeat(51)])('%j is no name, and told', (name) => {
    expect(nameFault(name)).toMatch(/。$/);
  });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalisePersonName(normalisePersonName(text))).toBe(normalisePersonName(text));
      }),
    );
  });
});

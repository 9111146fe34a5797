import { checkCharacterOf, creditCodeFault, normaliseCreditCode } from './credit-code';

/** Of the standard's own annex (GB 32100-2015), and one that is invented with a right check character. */
const right = ['91350100M000100Y43', `12420106MB000001${'A'}${checkCharacterOf('12420106MB000001A')}`];

describe('R-D2 the check digit of a credit code', () => {
  test.each(right)('%s is right', (code) => expect(creditCodeFault(code)).toBeUndefined());

  test.each([
    ['', '18 位'],
    ['91350100M000100Y4', '18 位'],
    ['91350100M000100Y430', '18 位'],
    ['9135010OM000100Y43', '不含 I、O'],
    ['9135O100M000100Y43', '不含 I、O'],
    ['91350100M000100Y44', '校验规则'],
    ['91350100M000100Y34', '校验规则'],
    ['91350010M000100Y43', '校验规则'],
  ])('%s is refused in words', (code, words) => expect(creditCodeFault(code)).toContain(words));

  test('what keyboards make of it is one code', () => {
    expect(normaliseCreditCode(' ９１３５０１００ m000100y43 ')).toBe('91350100M000100Y43');
  });

  test('a slip of one character never passes', () => {
    const code = right[0] ?? '';
    const slips = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].flatMap((character) =>
      [...code].map((_, place) => code.slice(0, place) + character + code.slice(place + 1)),
    );
    expect(slips.filter((slip) => slip !== code && creditCodeFault(slip) === undefined)).toEqual([]);
  });
});

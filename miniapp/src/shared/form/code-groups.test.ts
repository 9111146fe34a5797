import { groupCode, isWholeCode } from './code-groups';

describe('R-C2 the confirm code as it is typed', () => {
  test.each([
    ['k7m2q', 'K7M2Q'],
    ['k7m2qx', 'K7M2Q-X'],
    [' K7M2Q — X9PHR ', 'K7M2Q-X9PHR'],
    ['Ｋ７Ｍ２Ｑ－Ｘ９ＰＨＲ', 'K7M2Q-X9PHR'],
    ['K7M2Q-', 'K7M2Q'],
    ['K7M2QX9PHR22', 'K7M2Q-X9PHR22'],
  ])('“%s” becomes “%s”', (typed, shown) => {
    expect(groupCode(typed)).toBe(shown);
    expect(groupCode(shown)).toBe(shown);
  });

  test('is whole with ten signs, however it is grouped', () => {
    expect(isWholeCode('K7M2QX9PHR')).toBe(true);
    expect(isWholeCode('K7M2Q-X9PH')).toBe(false);
    expect(isWholeCode('K7M2QX9PHR2')).toBe(false);
  });
});

import { accountNumberFault, codeFault, groupCode, typedAccountNumber } from './typed-code';

describe('what is typed from the slip', () => {
  it.each(['K7M2QX9PHR', 'k7m2q x9phr', ' K7M2Q-X9PHR ', 'ｋ７ｍ２ｑ—ｘ９ｐｈｒ'])(
    'R-E1: %p is read in its two groups',
    (typed) => {
      expect(groupCode(typed)).toBe('K7M2Q-X9PHR');
      expect(codeFault(typed)).toBeUndefined();
    },
  );

  it('R-E1: a slip of the hand is told before it costs a try', () => {
    expect(codeFault(' ')).toBe('请填写激活码。');
    expect(codeFault('K7M2Q-X9PH')).toContain('现在是 9 位');
    expect(codeFault('K7M2Q-X9PH0')).toContain('没有字符“0”');
    expect(accountNumberFault('420106001')).toContain('10 位');
  });

  it('R-E1: an account number may be pasted with spaces', () => {
    expect(typedAccountNumber(' 420106 ０００１')).toBe('4201060001');
    expect(accountNumberFault('420106 0001')).toBeUndefined();
  });
});

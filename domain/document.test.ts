import { ageFault, ageOn } from './age';
import { documentNumberFault } from './document';
import { maskDocumentNumber, maskName, maskPhone } from './mask';

describe('R-B4 documents', () => {
  test.each([
    ['id-card', '420106199503120024'],
    ['passport', 'x00000022'],
    ['hong-kong-macao-permit', 'H12345678'],
    ['taiwan-permit', '12345678'],
    ['permanent-residence-card', 'ABC123456789012'],
  ] as const)('%s %s is accepted', (type, number) => {
    expect(documentNumberFault(type, number)).toBeUndefined();
  });

  test.each([
    ['passport', ''],
    ['passport', '护照一二三'],
    ['hong-kong-macao-permit', 'X12345678'],
    ['taiwan-permit', '1234567'],
    ['residence-permit', '420106199503120024'],
    ['permanent-residence-card', '12345'],
  ] as const)('%s %j is refused with a sentence', (type, number) => {
    expect(documentNumberFault(type, number)).toMatch(/。$/);
  });
});

describe('R-B2 age', () => {
  test('a year older on the birthday, a leap day on 1 March', () => {
    expect([ageOn('2000-05-01', '2020-04-30'), ageOn('2000-05-01', '2020-05-01')]).toEqual([19, 20]);
    expect([ageOn('2004-02-29', '2025-02-28'), ageOn('2004-02-29', '2025-03-01')]).toEqual([20, 21]);
  });

  test('children and the unborn are told', () => {
    expect(ageFault('2020-01-01', '2026-11-20')).toContain('16');
    expect(ageFault('2030-01-01', '2026-11-20')).toContain('晚于今天');
    expect(ageFault('1995-03-12', '2026-11-20')).toBeUndefined();
  });
});

describe('masks of lists', () => {
  test('ID number, phone and name', () => {
    expect(maskDocumentNumber('420106199503120024')).toBe('4201**********0024');
    expect(maskDocumentNumber('X00000022')).toBe('X0*****22');
    expect(maskPhone('13800001001')).toBe('138****1001');
    expect([maskName('甲示例'), maskName('𠮷例'), maskName('甲')]).toEqual(['**例', '*例', '*']);
  });
});

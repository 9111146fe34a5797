import fc from 'fast-check';
import { checkCharacter, readIdNumber } from './id-number';
import { addDays } from './shanghai-day';

const first17 = fc
  .tuple(
    fc.constantFrom('420106', '110101', '429004', '810000'),
    fc.integer({ min: 0, max: 40_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([region, days, serial]) =>
      region + addDays('1900-01-01', days).replaceAll('-', '') + String(serial).padStart(3, '0'),
  );
const right = first17.map((digits) => digits + checkCharacter(digits));

describe('R-B2 resident ID number', () => {
  test('a right number is read with birth day and sex', () => {
    expect(readIdNumber('420106199503120024')).toEqual({
      ok: true,
      number: '420106199503120024',
      birthDay: '1995-03-12',
      sex: 'female',
    });
  });

  test('every made number is right, in full width, with spaces and with a lower-case x too', () => {
    fc.assert(
      fc.property(right, (number) => {
        const wide = [...number].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
        for (const typed of [number, wide, ` ${number.toLowerCase()} `, number.replace(/(.{6})/, '$1 ')])
          expect(readIdNumber(typed)).toMatchObject({ ok: true, number });
      }),
    );
  });

  test('any single wrong digit, and any two neighbours exchanged, are found', () => {
    fc.assert(
      fc.property(
        right,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const digit = (Number(number.charAt(at)) + by) % 10;
          expect(readIdNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);
          const swapped =
            number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
          if (swapped !== number) expect(readIdNumber(swapped).ok).toBe(false);
        },
      ),
    );
  });

  test.each([
    ['', 'empty'],
    ['420106950312002', 'fifteen-digits'],
    ['42010619950312002', 'length'],
    ['4201061995031200A4', 'characters'],
    ['990106199503120024', 'region'],
    ['420106199502300024', 'birth-date'],
    ['420106199503120025', 'check-digit'],
  ])('%s is told as %s', (number, fault) => {
    expect(readIdNumber(number)).toMatchObject({ ok: false, fault });
  });

  test('the sentence says what to do next', () => {
    expect(readIdNumber('420106199503120025')).toMatchObject({
      message: '身份证号码第 18 位与校验规则不符，请核对后重新填写。',
    });
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof readIdNumber(text).ok === 'boolean'),
    );
  });
});

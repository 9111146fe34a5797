import fc from 'fast-check';
import { documentFacts } from './document-facts';
import { checkCharacter } from './id-number';

const withCheck = (first17: string): string => `${first17}${checkCharacter(first17)}`;
const born = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2008-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('R-I7 sex and birth from the document', () => {
  test.each([
    ['id-card', '42010619900307'],
    ['residence-permit', '81000019900307'],
    ['permanent-residence-card', '94215619900307'],
  ] as const)('the number of a %s says both', (type, first14) => {
    expect(documentFacts(type, withCheck(`${first14}123`))).toEqual({ sex: 'male', bornOn: '1990-03-07' });
    expect(documentFacts(type, withCheck(`${first14}124`))).toEqual({ sex: 'female', bornOn: '1990-03-07' });
  });

  test('what was typed in small letters and full width is the same number', () => {
    const number = withCheck('42010619900307001');
    expect(documentFacts('id-card', ` ${number.toLowerCase()} `)).toEqual(documentFacts('id-card', number));
  });

  test.each([
    ['passport', 'E12345678'],
    ['hong-kong-macao-permit', 'H12345678'],
    ['taiwan-permit', '12345678'],
    ['permanent-residence-card', 'FRA420112345678'],
    ['permanent-residence-card', '942156199013011239'],
    ['id-card', '420106199003070010'],
  ] as const)('%s %s says neither', (type, number) => {
    expect(documentFacts(type, number)).toBeUndefined();
  });

  test('every right number says the birth that is in it, and the sex of its serial', () => {
    fc.assert(
      fc.property(born, fc.integer({ min: 1, max: 999 }), (day, serial) => {
        const number = withCheck(`420106${day.replaceAll('-', '')}${String(serial).padStart(3, '0')}`);
        const sex = serial % 2 === 1 ? 'male' : 'female';
        expect(documentFacts('id-card', number)).toEqual({ sex, bornOn: day });
      }),
    );
  });
});

import fc from 'fast-check';
import type { TypedPersonalDetails } from '../contracts/personal-details';
import {
  askedPersonalDetails,
  personalDetailChoices,
  personalDetailFields,
  personalDetailWord,
  personalDetailWords,
} from '../contracts/personal-details-choices';
import { anyPersonalDetails } from '../test/any-personal-details';
import { normalisePersonalDetails, personalDetailsChanges, personalDetailsFaults } from './personal-details';

const nurse: TypedPersonalDetails = {
  ...{ identityType: 'in-service', nationality: 'CN', ethnicity: '15', politicalStatus: '01' },
  ...{ education: 'undergraduate', degree: 'bachelor', title: 'junior', post: 'professional' },
  establishment: 'outside',
};
const pathsOf = (values: TypedPersonalDetails) => personalDetailsFaults(values).map(({ path }) => path);

describe('R-I7 what may be chosen', () => {
  test('each list has its codes once, in the order of the standard, each with a word', () => {
    for (const choices of Object.values(personalDetailChoices)) {
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length);
      expect(choices.every(({ text }) => text.length > 0)).toBe(true);
    }
    const codes = (count: number) =>
      Array.from({ length: count }, (_, at) => String(at + 1).padStart(2, '0'));
    expect(personalDetailChoices.ethnicity.map(({ value }) => value)).toEqual([...codes(56), '97', '98']);
    expect(personalDetailChoices.politicalStatus.map(({ value }) => value)).toEqual(codes(13));
    expect(personalDetailChoices.nationality).toHaveLength(249);
    expect(personalDetailChoices.nationality.every(({ value }) => /^[A-Z]{2}$/.test(value))).toBe(true);
  });

  test('a code is read as its word, one of a later version as itself', () => {
    expect(personalDetailWord('ethnicity', '15')).toBe('土家族');
    expect(personalDetailWord('nationality', 'HK')).toBe('中国香港');
    expect(personalDetailWord('title', 'later')).toBe('later');
  });
});

describe('R-I7 what is asked', () => {
  test('of a nurse everything; of a student nothing of work; of who is employed by a company no 编制', () => {
    expect(pathsOf(nurse)).toEqual([]);
    expect(askedPersonalDetails(nurse)).toEqual(personalDetailFields);
    expect(askedPersonalDetails({ ...nurse, identityType: 'medical-student' })).not.toContain('title');
    expect(askedPersonalDetails({ ...nurse, identityType: 'retired' })).not.toContain('post');
    expect(askedPersonalDetails({ ...nurse, identityType: 'company-employee' })).not.toContain(
      'establishment',
    );
  });

  test('of a foreigner neither 民族 nor 政治面貌, of who is from 港澳台 both', () => {
    const foreigner = normalisePersonalDetails({ ...nurse, nationality: 'FR' });
    expect([foreigner.ethnicity, foreigner.politicalStatus]).toEqual([undefined, undefined]);
    expect(pathsOf(foreigner)).toEqual([]);
    expect(normalisePersonalDetails({ ...nurse, nationality: 'MO' }).ethnicity).toBe('15');
  });

  test('what is missing is said at its field, in the order of the page', () => {
    const { identityType, nationality } = nurse;
    expect(personalDetailsFaults({ identityType, nationality })).toEqual(
      personalDetailFields
        .filter((field) => field !== 'identityType' && field !== 'nationality')
        .map((field) => ({ path: `/values/${field}`, message: `请选择${personalDetailWords[field]}。` })),
    );
  });

  test('a degree follows 大学本科 at least; one above one’s 学历 is possible', () => {
    expect(pathsOf({ ...nurse, education: 'junior-college' })).toEqual(['/values/degree']);
    expect(pathsOf({ ...nurse, education: 'junior-college', degree: 'none' })).toEqual([]);
    expect(pathsOf({ ...nurse, education: 'undergraduate', degree: 'doctor' })).toEqual([]);
  });
});

test('R-I7 normalising keeps exactly what is asked, and what is left is right without what was dropped', () => {
  fc.assert(
    fc.property(anyPersonalDetails, (typed) => {
      const kept = normalisePersonalDetails(typed);
      expect(normalisePersonalDetails(kept)).toEqual(kept);
      const asked = askedPersonalDetails(typed);
      for (const field of personalDetailFields)
        expect(kept[field]).toBe(asked.includes(field) ? typed[field] : undefined);
      for (const { path } of personalDetailsFaults(kept))
        expect(asked.map((field) => `/values/${field}`)).toContain(path);
    }),
  );
});

test('R-I7 the changes lead from what was known to what is typed, and nothing changes nothing', () => {
  fc.assert(
    fc.property(anyPersonalDetails, anyPersonalDetails, (before, after) => {
      const changes = personalDetailsChanges(before, after);
      const reached = { ...before, ...Object.fromEntries(changes.map((one) => [one.field, one.after])) };
      for (const field of personalDetailFields) expect(reached[field] ?? null).toBe(after[field] ?? null);
      expect(personalDetailsChanges(after, after)).toEqual([]);
      for (const change of changes) expect(change.before).not.toBe(change.after);
    }),
  );
});

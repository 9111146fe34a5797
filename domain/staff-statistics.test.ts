import fc from 'fast-check';
import { statisticsGroups, statisticsKeysOf } from '../contracts/staff-statistics-columns';
import { rosters } from '../contracts/roster-states';
import { personalDetailChoices } from '../contracts/personal-details-choices';
import { countedBy, type Counted } from './staff-statistics';

const conditionsOf = (roster: (typeof rosters)[number], title: string): Counted[] => {
  const group = statisticsGroups[roster].find((each) => each.title === title);
  return (group?.columns ?? []).map(({ key }): Counted => countedBy[key]);
};

describe('R-K1 the columns', () => {
  test.each(rosters)('of %s are each there once, 合计 first', (roster) => {
    const keys = statisticsKeysOf(roster);
    expect(keys[0]).toBe('total');
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('in service has 26 columns, retired 22, as the figures have them', () => {
    expect(statisticsKeysOf('in-service')).toHaveLength(26);
    expect(statisticsKeysOf('retired')).toHaveLength(22);
  });

  test.each(rosters)('of %s: every age is in exactly one band', (roster) => {
    const bands = conditionsOf(roster, '年龄');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), (age) => {
        const inside = bands.filter(
          (band) =>
            !('field' in band) && !('who' in band) && age >= (band.from ?? 0) && age <= (band.to ?? 999),
        );
        expect(inside).toHaveLength(1);
      }),
    );
  });

  test('what a column counts can be chosen in 我的信息, and each choice of 学历 is in one column', () => {
    const chosen = (field: keyof typeof personalDetailChoices): string[] =>
      personalDetailChoices[field].map(({ value }) => value);
    for (const counted of Object.values<Counted>(countedBy))
      if ('among' in counted && counted.field in personalDetailChoices)
        for (const value of counted.among)
          expect(chosen(counted.field as keyof typeof personalDetailChoices)).toContain(value);
    const counted = conditionsOf('in-service', '学历').flatMap((one) => ('among' in one ? one.among : []));
    expect(counted).toEqual(chosen('education'));
  });
});

import { confirmCodeDueOn, confirmCodeHolder } from './confirm-code';

const clinic = { id: 'clinic', kind: 'village-clinic', isMedical: true, parentId: 'township' } as const;

test('a unit has a code of its own, a village clinic its township’s, what is not medical none (R-E6, R-J1)', () => {
  expect(confirmCodeHolder({ ...clinic, kind: 'hospital' })).toBe('clinic');
  expect(confirmCodeHolder(clinic)).toBe('township');
  expect(confirmCodeHolder({ ...clinic, parentId: null })).toBeUndefined();
  expect(confirmCodeHolder({ ...clinic, kind: 'department', isMedical: false })).toBeUndefined();
});

test('a code is due 180 days after the day in Shanghai on which it was made (R-E6)', () => {
  expect(confirmCodeDueOn(new Date('2026-01-01T15:59:59Z'))).toBe('2026-06-30');
  expect(confirmCodeDueOn(new Date('2026-01-01T16:00:00Z'))).toBe('2026-07-01');
});

import { rosterActions, rosterPlaces } from '../contracts/roster-states';
import { institutionKinds } from '../contracts/institution-kinds';
import { leavingDayFault, retirementDayFault, rosterActionsOf } from './roster';

test('R-I4 R-J1 what may be done: in a unit’s own rosters everything but what clinics have, in theirs that alone', () => {
  for (const kind of institutionKinds) {
    const isClinic = kind === 'village-clinic';
    const keptByAsker = { kind, isOwn: !isClinic };
    expect(rosterActionsOf('in-service', keptByAsker)).toEqual(
      isClinic
        ? ['rename', 'transfer-out', 'change-unit', 'delete']
        : rosterActions.filter((action) => action !== 'change-unit' && action !== 'delete'),
    );
    expect(rosterActionsOf('left', keptByAsker)).toEqual(isClinic ? ['delete'] : []);
  }
  expect(rosterActionsOf('in-service', { kind: 'village-clinic', isOwn: true })).toEqual([
    'rename',
    'transfer-out',
    'delete',
  ]);
  expect(rosterPlaces).toEqual(['in-service', 'retired', 'left']);
});

const now = new Date('2026-11-22T01:00:00Z');

test('R-I4 R-I5 转出时间 is a day on which they were in the roster, and not before they retired', () => {
  // In Wuhan it was the twentieth already.
  const stay = { enteredAt: new Date('2026-11-19T17:00:00Z'), retiredOn: null };
  expect(leavingDayFault('2026-11-20', now, stay)).toBeUndefined();
  expect(leavingDayFault('2026-11-22', now, stay)).toBeUndefined();
  expect(leavingDayFault('2026-11-19', now, stay)).toBe('转出时间不能早于进入花名册的日期（2026-11-20）。');
  expect(leavingDayFault('2026-11-23', now, stay)).toBe('转出时间不能晚于今天。');
  const retired = { ...stay, retiredOn: '2026-11-21' };
  expect(leavingDayFault('2026-11-20', now, retired)).toBe('转出时间不能早于退休时间（2026-11-21）。');
});

test('R-I4 退休时间 may be long before they bound, but not before they were born', () => {
  expect(retirementDayFault('2009-12-31', now, '1949-10-02')).toBeUndefined();
  expect(retirementDayFault('1980-01-01', now, '1985-03-01')).toContain('出生日期（1985-03-01）');
  expect(retirementDayFault('1980-01-01', now, null)).toBeUndefined();
  expect(retirementDayFault('1909-12-31', now, null)).toContain('有误');
  expect(retirementDayFault('2026-11-23', now, null)).toContain('不能晚于今天');
});

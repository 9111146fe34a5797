import { rosterActions, rosterPlaces } from '../contracts/roster-states';
import { institutionKinds } from '../contracts/institution-kinds';
import { rosterActionsOf } from './roster';

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

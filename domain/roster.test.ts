import { rosterActions, rosterPlaces } from '../contracts/roster-states';
import { institutionKinds } from '../contracts/institution-kinds';
import { rosterActionsOf } from './roster';

test('R-I4 R-J1 what may be done: in a unit’s own rosters everything but what clinics have, in theirs that alone', () => {
  for (const kind of institutionKinds) {
    const isClinic = kind === 'village-clinic';
    expect(rosterActionsOf('in-service', kind)).toEqual(
      isClinic
        ? ['rename', 'transfer-out', 'change-unit', 'delete']
        : rosterActions.filter((action) => action !== 'change-unit' && action !== 'delete'),
    );
    expect(rosterActionsOf('left', kind)).toEqual(isClinic ? ['delete'] : []);
  }
  expect(rosterPlaces).toEqual(['in-service', 'retired', 'left']);
});

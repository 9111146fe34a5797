import fc from 'fast-check';
import { admissionActors, admissionStates } from '../contracts/roster-admission-states';
import { admissionActionsOf, nextAdmissionState, occurrencesOf } from './roster-admission';
import { admissionActorOf, admissionFace, type AdmissionPosition } from './roster-admission-process';

const anyState = fc.constantFrom('none' as const, ...admissionStates);
const position: AdmissionPosition = {
  state: 'awaiting-review',
  personId: 'person',
  institutionId: 'unit',
};

test('R-I3 only the unit decides, and only what waits', () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom(...admissionActors), (state, actor) => {
      const actions = admissionActionsOf(state, actor);
      expect(actions).toEqual(
        actor === 'unit' && state === 'awaiting-review' ? ['pass', 'correct', 'return'] : [],
      );
    }),
  );
});

test('R-I2 R-C2 a matching row lets in at the binding and later, the person unbinds until it is decided, then nothing moves it', () => {
  expect(occurrencesOf('none')).toEqual(['began', 'matched', 'moved']);
  expect(occurrencesOf('awaiting-review')).toEqual(['matched', 'withdrawn', 'removed']);
  for (const state of ['admitted', 'returned', 'withdrawn'] as const)
    expect(occurrencesOf(state)).toEqual([]);
  expect(nextAdmissionState('matched')).toBe('admitted');
});

test('R-I3 the unit is its own HR account, whoever it is, and no other role or unit', () => {
  const as = (role: string, institutionId: string) =>
    admissionActorOf(position, {
      personId: 'person',
      holding: { id: 'h', role, institutionId, businessCode: null },
    });
  expect(as('hr-account', 'unit')).toBe('unit');
  expect(as('hr-account', 'other')).toBe('other');
  expect(as('business-administrator', 'unit')).toBe('other');
  expect(admissionActorOf(position, { personId: 'person' })).toBe('other');
});

test('R-U2 the unit must act while it waits, nobody else ever', () => {
  expect(admissionFace(position)).toEqual({
    personId: 'person',
    institutionId: 'unit',
    actsNext: { who: 'institution', institutionId: 'unit' },
    closed: false,
  });
  for (const state of ['none', 'admitted', 'returned', 'withdrawn'] as const)
    expect(admissionFace({ ...position, state })).toMatchObject({ actsNext: undefined, closed: true });
});

test('R-J1 of a village clinic the township unit decides, and must act', () => {
  const ofClinic = { ...position, institutionId: 'clinic', keeperId: 'township' };
  const by = (institutionId: string) =>
    admissionActorOf(ofClinic, {
      personId: 'clerk',
      holding: { id: 'holding', role: 'hr-account', institutionId, businessCode: null },
    });
  expect(['township', 'clinic', 'another'].map(by)).toEqual(['unit', 'unit', 'other']);
  expect(admissionFace(ofClinic)).toMatchObject({
    institutionId: 'clinic',
    actsNext: { institutionId: 'township' },
  });
});

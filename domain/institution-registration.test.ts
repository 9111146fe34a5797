import fc from 'fast-check';
import { departmentReviewActors } from '../contracts/department-review-states';
import { registrationActions, registrationStates } from '../contracts/institution-registration-states';
import { reviewActorOf } from './department-review';
import {
  nextRegistrationState,
  registrationActionsOf,
  registrationOccurrences,
} from './institution-registration';
import { registrationFace, type RegistrationPosition } from './institution-registration-process';

const anyState = fc.constantFrom('none' as const, ...registrationStates);
const anyActor = fc.constantFrom(...departmentReviewActors);

describe('R-D2 R-D4 who may do what with a registration', () => {
  test('nobody reviews but the department and the platform, and only what is under review', () => {
    fc.assert(
      fc.property(anyState, anyActor, (state, actor) => {
        const reviews = registrationActionsOf(state, actor).some(
          (one) => one === 'admit' || one === 'refuse',
        );
        const isReviewer = actor === 'department' || actor === 'platform-administrator';
        expect(reviews).toBe(isReviewer && state === 'awaiting-review');
      }),
    );
  });

  test('what is admitted stays so, and every action leads on', () => {
    fc.assert(fc.property(anyActor, (actor) => expect(registrationActionsOf('admitted', actor)).toEqual([])));
    expect([...registrationActions, ...registrationOccurrences].map(nextRegistrationState)).toEqual([
      'awaiting-review',
      'awaiting-review',
      'admitted',
      'refused',
      'awaiting-review',
    ]);
  });
});

const position: RegistrationPosition = {
  state: 'awaiting-review',
  round: 1,
  applicantId: 'applicant',
  departmentId: 'department',
};
const holding = (role: string, institutionId: string) => ({
  id: 'h',
  role,
  institutionId,
  businessCode: null,
});

test.each([
  [
    'the department’s HR account',
    { personId: 'p', holding: holding('hr-account', 'department') },
    'department',
  ],
  ['another department’s', { personId: 'p', holding: holding('hr-account', 'elsewhere') }, 'other'],
  ['a supervisor there', { personId: 'p', holding: holding('supervisor', 'department') }, 'other'],
  [
    'the platform administrator',
    { personId: 'p', holding: holding('platform-administrator', 'province') },
    'platform-administrator',
  ],
  [
    'the applicant, who reviews there',
    { personId: 'applicant', holding: holding('hr-account', 'department') },
    'other',
  ],
  ['who acts for themselves', { personId: 'applicant' }, 'applicant'],
])('R-D4 %s', (_, actor, seen) => expect(reviewActorOf(position, actor)).toBe(seen));

test('R-U2 the department must act while it is under review, nobody else ever', () => {
  expect(registrationFace(position)).toMatchObject({
    closed: false,
    actsNext: { who: 'institution', institutionId: 'department' },
  });
  for (const state of ['none', 'refused', 'admitted'] as const) {
    const { closed, actsNext } = registrationFace({ ...position, state });
    expect([closed, actsNext]).toEqual([true, undefined]);
  }
});

import fc from 'fast-check';
import { departmentReviewActors } from '../contracts/department-review-states';
import { hrApplicationStates } from '../contracts/hr-account-application-states';
import { reviewActorOf } from './department-review';
import { hrApplicationActionsOf } from './hr-account-application';
import { officeContactFaults, normaliseOfficeContact } from './office-contact';
import { hrApplicationFace, type HrApplicationPosition } from './hr-account-application-process';

const anyState = fc.constantFrom('none' as const, ...hrApplicationStates);
const anyActor = fc.constantFrom(...departmentReviewActors);

describe('R-E2 who may do what with an application for a unit’s HR account', () => {
  test('nobody decides but the department and the platform, and only what is under review', () => {
    fc.assert(
      fc.property(anyState, anyActor, (state, actor) => {
        const decides = hrApplicationActionsOf(state, actor).some(
          (one) => one === 'admit' || one === 'refuse',
        );
        const isReviewer = actor === 'department' || actor === 'platform-administrator';
        expect(decides).toBe(isReviewer && state === 'awaiting-review');
      }),
    );
  });

  test('the applicant takes it back until it is decided, and nobody else ever does', () => {
    fc.assert(
      fc.property(anyState, anyActor, (state, actor) => {
        expect(hrApplicationActionsOf(state, actor).includes('withdraw')).toBe(
          actor === 'applicant' && state === 'awaiting-review',
        );
      }),
    );
  });

  test('what was admitted, taken back or voided stays so', () => {
    fc.assert(
      fc.property(fc.constantFrom('admitted', 'withdrawn', 'voided'), anyActor, (state, actor) => {
        expect(hrApplicationActionsOf(state as 'admitted', actor)).toEqual([]);
      }),
    );
  });
});

const position: HrApplicationPosition = {
  state: 'awaiting-review',
  round: 1,
  applicantId: 'applicant',
  institutionId: 'unit',
  departmentId: 'department',
};

test('R-E2 the unit’s own HR account does not decide who replaces it', () => {
  const holding = { id: 'h', role: 'hr-account', institutionId: 'unit', businessCode: null };
  expect(reviewActorOf(position, { personId: 'former', holding })).toBe('other');
});

test('R-U2 R-S1 it is found by its unit; the department must act while it is under review, nobody else ever', () => {
  expect(hrApplicationFace(position)).toMatchObject({
    institutionId: 'unit',
    closed: false,
    actsNext: { who: 'institution', institutionId: 'department' },
  });
  for (const state of ['none', 'refused', 'admitted', 'withdrawn', 'voided'] as const) {
    const { closed, actsNext } = hrApplicationFace({ ...position, state });
    expect([closed, actsNext]).toEqual([true, undefined]);
  }
});

test('R-E2 what is typed is told field by field, and stored in half width', () => {
  expect(officeContactFaults({ department: '  ', officePhone: '请问' }).map(({ path }) => path)).toEqual([
    '/department',
    '/officePhone',
  ]);
  const typed = { department: ' 人事 科 ', officePhone: '０２７-87654321' };
  expect(officeContactFaults(typed)).toEqual([]);
  expect(normaliseOfficeContact(typed)).toEqual({ department: '人事 科', officePhone: '027-87654321' });
});

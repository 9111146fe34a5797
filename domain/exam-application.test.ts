import fc from 'fast-check';
import {
  applicationActors,
  applicationStates,
  type ApplicationAction,
} from '../contracts/exam-application-states';
import { refusalOfAction } from './application-refusal';
import { availableActions, submissionStateOf, type ApplicationSituation } from './exam-application';
import {
  advance,
  draftPosition,
  type ApplicationOccurrence,
  type ApplicationPosition,
  type ApplicationWay,
} from './exam-application-transition';

const situation = (changed: Partial<ApplicationSituation>): ApplicationSituation => ({
  state: 'in-review',
  stepKind: 'review',
  round: 1,
  decided: false,
  unitChanged: false,
  removedFromUnit: false,
  applicationOpen: true,
  changesOpen: true,
  paymentOpen: true,
  projectClosed: false,
  ...changed,
});

describe('who may do what with an application', () => {
  test('R-N2 the reviewer of the step has the four decisions', () => {
    expect(availableActions(situation({}), 'reviewer')).toEqual([
      'approve',
      'defer',
      'request-changes',
      'reject',
    ]);
  });

  test('R-N1 on site, originals are confirmed instead of approved', () => {
    expect(availableActions(situation({ stepKind: 'on-site-confirmation' }), 'reviewer')).toEqual([
      'confirm-on-site',
      'defer',
      'request-changes',
      'reject',
    ]);
  });

  test('R-M3 modify until the first decision, R-M4 withdraw until the final one', () => {
    expect(availableActions(situation({}), 'candidate')).toEqual(['modify', 'withdraw']);
    expect(availableActions(situation({ decided: true }), 'candidate')).toEqual(['withdraw']);
    expect(availableActions(situation({ state: 'approved', decided: true }), 'candidate')).toEqual([]);
  });

  test('R-C4 a changed unit holds the file: nobody decides, the candidate withdraws', () => {
    const held = situation({ unitChanged: true });
    expect(availableActions(held, 'reviewer')).toEqual([]);
    expect(availableActions(held, 'unit-reviewer')).toEqual([]);
    expect(availableActions(held, 'candidate')).toEqual(['withdraw']);
  });

  test('R-N6 R-C4 who has left the unit by themselves is no more its to remove, R-N2 a rejection is still reopened', () => {
    for (const state of applicationStates) {
      const left = situation({ state, unitChanged: true });
      expect(availableActions(left, 'unit-reviewer')).toEqual([]);
    }
    const passed = situation({ state: 'approved', unitChanged: true });
    expect(refusalOfAction('remove-from-unit', passed, 'unit-reviewer')).toMatchObject({
      code: 'unit-changed',
      sentence: '考生已不在申报时的单位，不能再从单位移除。',
    });
    expect(availableActions(situation({ state: 'rejected', unitChanged: true }), 'reviewer-above')).toEqual([
      'reopen',
    ]);
  });

  test('R-N2 unpaid where payment is due: not decidable', () => {
    expect(availableActions(situation({ state: 'awaiting-payment' }), 'reviewer')).toEqual([]);
  });

  test('R-N2 a rejection is final, but for the level above', () => {
    const rejected = situation({ state: 'rejected' });
    expect(availableActions(rejected, 'candidate')).toEqual([]);
    expect(availableActions(rejected, 'reviewer')).toEqual([]);
    expect(availableActions(rejected, 'reviewer-above')).toEqual(['reopen']);
  });

  test('R-M2 a closed window refuses, R-N6 but not whom the unit removed', () => {
    expect(availableActions(situation({ state: 'withdrawn', applicationOpen: false }), 'candidate')).toEqual(
      [],
    );
    expect(
      availableActions(situation({ state: 'removed-from-unit', applicationOpen: false }), 'candidate'),
    ).toEqual(['submit']);
  });

  test('R-N9 changes are refused by time at once, and all is over with the project', () => {
    expect(
      availableActions(situation({ state: 'changes-requested', changesOpen: false }), 'candidate'),
    ).toEqual(['withdraw']);
    for (const state of applicationStates)
      for (const actor of applicationActors)
        expect(availableActions(situation({ state, projectClosed: true }), actor)).toEqual([]);
  });

  test('R-N3 the submission state is a reading of the state', () => {
    expect(submissionStateOf({ state: 'in-review', round: 1 })).toBe('submitted');
    expect(submissionStateOf({ state: 'in-review', round: 2 })).toBe('resubmitted');
    expect(submissionStateOf({ state: 'draft', round: 0 })).toBeUndefined();
  });
});

describe('the way of an application', () => {
  const go = (
    way: ApplicationWay,
    ...what: (ApplicationAction | ApplicationOccurrence)[]
  ): ApplicationPosition => what.reduce((position, one) => advance(position, one, way), draftPosition);
  const two: ApplicationWay = { steps: 2, due: 'none' };

  test('R-N1 level by level to the final pass', () => {
    expect(go(two, 'submit', 'approve')).toMatchObject({ state: 'in-review', step: 1 });
    expect(go(two, 'submit', 'approve', 'approve')).toMatchObject({ state: 'approved' });
  });

  test('R-N2 resubmitted it returns to the level that asked', () => {
    expect(go(two, 'submit', 'approve', 'request-changes', 'resubmit')).toMatchObject({
      state: 'in-review',
      step: 1,
      round: 2,
    });
  });

  test('R-L1 payment after submission, or after approval', () => {
    const first: ApplicationWay = { steps: 1, due: 'on-submission' };
    expect(go(first, 'submit')).toMatchObject({ state: 'awaiting-payment' });
    expect(go(first, 'submit', 'paid', 'approve')).toMatchObject({ state: 'approved' });
    const last: ApplicationWay = { steps: 1, due: 'on-approval' };
    expect(go(last, 'submit', 'approve')).toMatchObject({ state: 'awaiting-payment' });
    expect(go(last, 'submit', 'approve', 'paid')).toMatchObject({ state: 'approved' });
  });

  test('R-M4 the payment carries over a withdrawal, R-N6 and a removal', () => {
    const way: ApplicationWay = { steps: 1, due: 'on-submission' };
    expect(go(way, 'submit', 'paid', 'withdraw', 'submit')).toMatchObject({
      state: 'in-review',
      paid: true,
      round: 2,
    });
    expect(go(way, 'submit', 'paid', 'approve', 'remove-from-unit', 'submit')).toMatchObject({
      state: 'in-review',
      step: 0,
      decided: false,
    });
  });

  test('R-N6 a rejection survives the removal', () => {
    expect(go(two, 'submit', 'reject', 'remove-from-unit').state).toBe('rejected');
    expect(go(two, 'submit', 'reject', 'remove-from-unit', 'reopen').state).toBe('removed-from-unit');
  });

  test('R-N2 R-P3 reopened after its fee went back, it is to be paid before anyone reviews', () => {
    const way: ApplicationWay = { steps: 1, due: 'on-submission' };
    const rejected = go(way, 'submit', 'paid', 'reject');
    expect(advance(rejected, 'reopen', way)).toMatchObject({ state: 'in-review', paid: true });
    const reopened = advance({ ...rejected, paid: false }, 'reopen', way);
    expect(reopened.state).toBe('awaiting-payment');
    expect(advance(reopened, 'paid', way)).toMatchObject({ state: 'in-review', paid: true });
  });

  test('any allowed walk stays in the route, never loses a payment, and ends where nothing is left', () => {
    const action = fc.record({
      actor: fc.constantFrom(...applicationActors),
      pick: fc.nat(),
      payFirst: fc.boolean(),
      refund: fc.boolean(),
    });
    const due = fc.constantFrom<ApplicationWay['due']>('none', 'on-submission', 'on-approval');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        due,
        fc.array(action, { maxLength: 40 }),
        (steps, when, walk) => {
          const way: ApplicationWay = { steps, due: when };
          let position = draftPosition;
          for (const { actor, pick, payFirst, refund } of walk) {
            // By the project's rule, beside the walk (R-P3).
            if (refund && position.state === 'rejected') position = { ...position, paid: false };
            const before = position;
            if (payFirst && position.state === 'awaiting-payment') position = advance(position, 'paid', way);
            const allowed = availableActions(situation({ ...position }), actor);
            const chosen = allowed[pick % Math.max(1, allowed.length)];
            if (chosen) position = advance(position, chosen, way);
            expect(position.step).toBeLessThan(steps);
            expect(position.round).toBeGreaterThanOrEqual(before.round);
            if (before.paid) expect(position.paid).toBe(true);
            if (position.state === 'approved') expect(when === 'none' || position.paid).toBe(true);
          }
        },
      ),
    );
  });
});

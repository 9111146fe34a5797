import fc from 'fast-check';
import { applicationStates, type ApplicationActor } from '../contracts/exam-application-states';
import { hasChangedUnit, isHeld, situationOf, type ApplicationFacts } from './application-situation';
import { availableActions } from './exam-application';
import { changesDueAt, stageOfStep } from './exam-window';

const at = (text: string) => new Date(text);
const opensAt = at('2026-11-01T00:00:00Z');
const projectEnd = at('2026-11-25T16:00:00Z');
const facts: ApplicationFacts = {
  state: 'in-review',
  round: 1,
  isDecided: true,
  unitChanged: false,
  projectIsOpen: true,
  step: { kind: 'review', level: 'province' },
  changesDueAt: null,
  sentAt: at('2026-11-10T02:00:00Z'),
  windows: {
    'unit-review': { opensAt, closesAt: at('2026-11-20T10:00:00Z') },
    'qualification-review': { opensAt, closesAt: projectEnd },
  },
  now: projectEnd,
};
const canDo = (changed: Partial<ApplicationFacts>, actor: ApplicationActor) =>
  availableActions(situationOf({ ...facts, ...changed }), actor);

describe('R-C4 a unit that is no more the one applied with', () => {
  test('is known in every state, and holds what is under way', () => {
    const unitChanged = hasChangedUnit('unit', null);
    const known = applicationStates.filter(
      (state) => situationOf({ ...facts, state, unitChanged }).unitChanged,
    );
    expect(known).toEqual(applicationStates);
    const held = applicationStates.filter((state) => isHeld({ state, unitChanged }));
    expect(held).toEqual(['awaiting-payment', 'in-review', 'changes-requested']);
  });

  test('is another one, or none; who applied without a unit has none to change', () => {
    expect(hasChangedUnit('unit', 'another')).toBe(true);
    expect(hasChangedUnit('unit', 'unit')).toBe(false);
    expect(hasChangedUnit(null, 'unit')).toBe(false);
  });
});

describe('R-N9 the end of a project', () => {
  test('what was sent before it is over with it', () => {
    expect(canDo({}, 'reviewer')).toEqual([]);
    expect(canDo({ now: at('2026-11-25T15:59:59Z') }, 'reviewer')).toContain('approve');
  });

  test('nobody ever has less than two days for changes, nor sends them for nothing', () => {
    const lastDays = fc.date({ min: opensAt, max: new Date(projectEnd.getTime() - 1), noInvalidDate: true });
    const level = fc.constantFrom('unit' as const, 'province' as const);
    fc.assert(
      fc.property(lastDays, level, fc.double({ min: 0, max: 1, noNaN: true }), (askedAt, asking, part) => {
        const step = { kind: 'review', level: asking } as const;
        const due = changesDueAt(askedAt, facts.windows[stageOfStep(step)]?.closesAt);
        expect(due.getTime() - askedAt.getTime()).toBeGreaterThanOrEqual(2 * 86_400_000 - 1);
        const sentAt = new Date(askedAt.getTime() + (due.getTime() - 1 - askedAt.getTime()) * part);
        const asked = { state: 'changes-requested', step, changesDueAt: due } as const;
        expect(canDo({ ...asked, now: sentAt }, 'candidate')).toContain('resubmit');
        expect(canDo({ ...asked, now: due }, 'candidate')).not.toContain('resubmit');
        if (sentAt < projectEnd) return;
        const monthsLater = at('2027-02-01T00:00:00Z');
        expect(canDo({ step, round: 2, sentAt, now: monthsLater }, 'reviewer')).toContain('approve');
      }),
    );
  });

  test('R-N6 what came back after it is reviewed on and its rejection reopened; ended otherwise it is over', () => {
    const cameBack = {
      round: 2,
      sentAt: new Date(projectEnd.getTime() + 3_600_000),
      now: at('2027-02-01T00:00:00Z'),
    };
    expect(canDo({ ...cameBack, state: 'in-review' }, 'unit-reviewer')).toContain('remove-from-unit');
    expect(canDo({ ...cameBack, state: 'rejected' }, 'reviewer-above')).toEqual(['reopen']);
    expect(canDo({ ...cameBack, state: 'removed-from-unit' }, 'candidate')).toEqual([]);
    expect(canDo({ ...cameBack, state: 'approved' }, 'unit-reviewer')).toEqual([]);
  });
});

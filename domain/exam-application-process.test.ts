import fc from 'fast-check';
import { applicationStates } from '../contracts/exam-application-states';
import type { Actor } from '../contracts/message';
import { actorsIn, possibleActions, unsent, type ApplicationStanding } from './exam-application-process';

const institutions = ['unit', 'county', 'city', 'elsewhere'];
const roles = ['business-administrator', 'assistant', 'hr-account', 'supervisor'] as const;
const businesses = ['05', '03'];

const standing = fc
  .record({
    state: fc.constantFrom(...applicationStates),
    step: fc.nat({ max: 2 }),
    round: fc.nat({ max: 3 }),
  })
  .map((position): ApplicationStanding => ({
    ...unsent,
    ...position,
    personId: 'candidate',
    businessCode: '05',
    route: [
      { kind: 'review', level: 'unit', institutionId: 'unit' },
      { kind: 'on-site-confirmation', level: 'county', institutionId: 'county' },
      { kind: 'review', level: 'city', institutionId: 'city' },
    ],
  }));

const holding = fc.record({
  id: fc.constant('holding'),
  role: fc.constantFrom(...roles),
  institutionId: fc.constantFrom(...institutions),
  businessCode: fc.constantFrom(...businesses),
});

describe('who is who to an application', () => {
  test('R-N2 nobody reviews their own, whatever role they hold: the candidate acts without it', () => {
    fc.assert(
      fc.property(standing, holding, (stands, held) => {
        const oneself: Actor = { personId: 'candidate', holding: held };
        expect(actorsIn(stands, oneself)).toEqual([]);
        expect(possibleActions(stands, oneself)).toEqual([]);
        expect(actorsIn(stands, { personId: 'candidate' })).toEqual(['candidate']);
      }),
    );
  });

  test('R-N1 R-N6 only a reviewer of the step decides, and one of the unit removes from it, in the same business', () => {
    fc.assert(
      fc.property(standing, holding, (stands, held) => {
        const actions = possibleActions(stands, { personId: 'reviewer', holding: held });
        if (actions.length === 0) return;
        expect(['business-administrator', 'assistant']).toContain(held.role);
        expect(held.businessCode).toBe('05');
        const decides = actions.some((action) => action !== 'remove-from-unit');
        if (decides && stands.state !== 'rejected')
          expect(held.institutionId).toBe(stands.route[stands.step]?.institutionId);
        if (actions.includes('remove-from-unit'))
          expect(held.institutionId).toBe(stands.route.find(({ level }) => level === 'unit')?.institutionId);
      }),
    );
  });

  test('another person’s application is nobody’s to withdraw', () => {
    fc.assert(fc.property(standing, (stands) => expect(actorsIn(stands, { personId: 'other' })).toEqual([])));
  });
});

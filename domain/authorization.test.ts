import fc from 'fast-check';
import {
  authorizationStates,
  type AuthorizationAction,
  type AuthorizationActor,
  type AuthorizationState,
} from '../contracts/authorization-states';
import {
  authorizationActionsOf,
  authorizationCodeExpiresAtMs,
  nextAuthorizationState,
} from './authorization';

const actionsOf = (state: AuthorizationState, actor: AuthorizationActor) =>
  authorizationActionsOf({ state, isBeingActivated: false }, actor);
const anyState = fc.constantFrom(...authorizationStates);

test('R-H2 R-H4 whatever is done by the table, a code can be made again or a right revoked', () => {
  fc.assert(
    fc.property(anyState, fc.array(fc.nat(), { maxLength: 20 }), (start, choices) => {
      let state = start;
      for (const choice of choices) {
        const allowed = [...actionsOf(state, 'issuer'), ...actionsOf(state, 'person')];
        const action = allowed[choice % allowed.length];
        if (action) state = nextAuthorizationState(state, action);
      }
      const possible = actionsOf(state, 'issuer');
      const wayOut = {
        active: 'revoke',
        offered: 'reset',
        issued: 'issue',
        unissued: 'issue',
        expired: 'issue',
      } as const;
      expect(possible).toContain(wayOut[state]);
    }),
  );
});

test('R-H4 only a right that is active is revoked, only a code that waits is reset', () => {
  const statesOf = (action: AuthorizationAction) =>
    authorizationStates.filter((state) => actionsOf(state, 'issuer').includes(action));
  expect(statesOf('revoke')).toEqual(['active']);
  expect(statesOf('reset')).toEqual(['issued', 'offered']);
});

test('R-H6 while somebody’s face check runs, the code can be reset and nothing else', () => {
  for (const state of authorizationStates) {
    const standing = { state, isBeingActivated: true };
    expect(authorizationActionsOf(standing, 'person')).toEqual([]);
    const waits = state === 'issued' || state === 'offered';
    expect(authorizationActionsOf(standing, 'issuer')).toEqual(waits ? ['reset'] : []);
  }
});

test('R-H6 a code lives 90 days', () => {
  const now = Date.parse('2026-11-20T08:00:00+08:00');
  expect(new Date(authorizationCodeExpiresAtMs(now)).toISOString()).toBe('2027-02-18T00:00:00.000Z');
});

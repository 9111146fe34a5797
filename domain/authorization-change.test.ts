import {
  authorizationChangeActors,
  authorizationChangeKinds,
  authorizationChangeStates,
} from '../contracts/authorization-change-states';
import { authorizationChangeActionsOf, isOpenChange, occurrencesOf } from './authorization-change';
import {
  authorizationChangeActorsOf,
  type AuthorizationChangePosition,
} from './authorization-change-process';

const standings = (['none', ...authorizationChangeStates] as const).flatMap((state) =>
  authorizationChangeKinds.map((kind) => ({ state, kind })),
);

test('R-H5 whatever waits for somebody can be taken back, and ends by itself', () => {
  for (const standing of standings.filter(({ state }) => isOpenChange(state))) {
    expect(authorizationChangeActionsOf(standing, ['initiator'])).toContain('withdraw');
    expect(occurrencesOf(standing.state)).toContain('voided');
  }
});

test('R-H5 only the other person accepts; only an assistant is removed, by whoever acts by a right', () => {
  const mayDo = (what: 'accept' | 'remove') =>
    standings.flatMap((standing) =>
      authorizationChangeActors
        .filter((actor) => authorizationChangeActionsOf(standing, [actor]).includes(what))
        .map((actor) => ({ ...standing, actor })),
    );
  expect(mayDo('accept')).toEqual([
    { state: 'offered', kind: 'transfer', actor: 'target' },
    { state: 'offered', kind: 'assistant', actor: 'target' },
  ]);
  expect(mayDo('remove')).toEqual([{ state: 'done', kind: 'assistant', actor: 'remover' }]);
});

test('R-H5 who somebody is to a change: whoever began it, whoever is asked, and whoever acts by a right', () => {
  const position: AuthorizationChangePosition = {
    state: 'offered',
    terms: {
      ...{ kind: 'transfer', institutionId: 'u', businessCode: '05' },
      ...{ initiatorId: 'a', holdingId: 'h', targetId: 'b' },
    },
  };
  const holding = { id: 'h', role: 'assistant', institutionId: 'u', businessCode: '05' };
  expect(authorizationChangeActorsOf(position, { personId: 'a' })).toEqual(['initiator']);
  expect(authorizationChangeActorsOf(position, { personId: 'b', holding })).toEqual(['target', 'remover']);
  expect(authorizationChangeActorsOf(position, { personId: 'c' })).toEqual([]);
  expect(authorizationChangeActorsOf({ state: 'none' }, { personId: 'c' })).toEqual(['initiator']);
});

import { randomUUID } from 'node:crypto';
import type { Actor } from '../contracts/message';
import { authorizationChangeFace } from '../domain/authorization-change-process';
import { authorizationFace } from '../domain/authorization-process';
import { createBlindIndex } from '../runtime/blind-index';
import { createEncryption } from '../runtime/encryption';
import { businessByCode } from '../test/administered-business';
import { offerTo } from '../test/authorization-change-steps';
import { newVerifiedVisitor } from '../test/face-check-steps';
import { eventually } from '../test/eventually';
import { startStack, type Stack } from '../test/stack';
import { holdersOf, newDepartment } from '../test/unit-rows';
import { authorizationChangeTransitions } from './authorization-change-transitions';
import { createAuthorizationTransitions } from './authorization-transitions';
import { transitionActivities } from './transition';
import type { TransitionRequest } from '../domain/transition.types';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

/** The next event of a process, by somebody's message. */
async function next(
  processId: string,
  event: Pick<TransitionRequest, 'type' | 'position' | 'face'>,
  actor: Actor,
): Promise<TransitionRequest> {
  const row = await stack.database
    .knex('process')
    .where({ id: processId })
    .first<{ kind: string; state: string; sequence: number }>('kind', 'state', 'sequence');
  return {
    ...{ processId, kind: row.kind, sequence: row.sequence + 1, from: row.state, ...event },
    ...{ detail: {}, waitsAnew: true, message: { id: randomUUID(), requestHash: 'hash', actor } },
  };
}

/** How many of the database's sessions wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await stack.database.knex.raw<{ rows: { waiting: number }[] }>(
    `select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? 0;
}

test('R-H5 R-H4 a revocation and an acceptance that reach for each other’s process: neither has to be tried again', async () => {
  const above = await newDepartment(stack);
  const { hospital, grantId, administrator, holdingId } = await businessByCode(stack, above);
  const successor = await newVerifiedVisitor(stack);
  const { id: changeId } = await offerTo(stack, administrator, holdingId, 'transfer', successor);

  const { knex } = stack.database;
  const place = { institutionId: hospital.id, businessCode: '05' };
  const unissued = { state: 'unissued', ...place } as const;
  const right = await knex('role_holding')
    .where({ person_id: above.clerk.id, role: 'hr-account', ended_at: null })
    .first<{ id: string }>('id');
  const issuer = { id: right.id, role: 'hr-account', institutionId: above.department.id, businessCode: null };
  const revocation = await next(
    `authorization/${grantId}`,
    { type: 'authorization.revoked', position: unissued, face: authorizationFace(unissued) },
    { personId: above.clerk.id, holding: issuer },
  );
  const { id: initiatorId } = administrator;
  const terms = { kind: 'transfer', ...place, holdingId, initiatorId, targetId: successor.id } as const;
  const done = { state: 'done', terms } as const;
  const acceptance = await next(
    `authorization-change/${changeId}`,
    { type: 'authorization-change.accepted', position: done, face: authorizationChangeFace(done) },
    { personId: successor.id },
  );
  const tools = {
    encryption: createEncryption(stack.config.keys.encryption),
    blindIndex: createBlindIndex(stack.config.keys.blindIndex),
  };
  const { recordTransition } = transitionActivities(knex, [
    authorizationChangeTransitions,
    createAuthorizationTransitions(tools),
  ]);

  // Both are under way before either can end: the administrator's right is held meanwhile.
  const held = await knex.transaction();
  await held('role_holding').where({ id: holdingId }).forUpdate().first('id');
  const both = Promise.allSettled([recordTransition(acceptance), recordTransition(revocation)]);
  await eventually(async () => ((await waiting()) === 2 ? true : undefined));
  await held.rollback();
  const outcomes = await both;
  // The other one finds its process moved on by the first, and its letter is judged again.
  expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value.outcome : one.status)).sort()).toEqual(
    ['overtaken', 'recorded'],
  );
  const [accepted] = outcomes;
  const isHandedOver = accepted.status === 'fulfilled' && accepted.value.outcome === 'recorded';
  expect(await holdersOf(stack, hospital.id, 'business-administrator')).toEqual(
    isHandedOver ? [successor.id] : [],
  );
});

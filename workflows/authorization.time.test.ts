import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { authorizationInTime, place } from '../test/authorization-in-time';
import { refusedAs } from '../test/process-in-time';
import { createTimeSkippingServer } from '../test/time';

/** What a business's authorization does by letters, by face checks and by time. Its rows remember what was recorded. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const authorization = (options?: { refused: string[] }) => authorizationInTime(server, options);

test('R-H6 a code that nobody uses expires after 90 days; another can be made', async () => {
  const { issue, reset, during, handle, last, types } = authorization();
  await during(async () => {
    expect(await issue()).toEqual({ state: 'issued' });
    expect(last()?.face).toMatchObject({
      ...place,
      actsNext: { who: 'institution', institutionId: 'unit' },
      closed: false,
    });
    await server.sleep(90 * dayMs - 60_000);
    expect(types()).toEqual(['authorization.issued']);
    expect(await handle.result()).toBe('expired');
    expect(last()?.position).toEqual({ state: 'expired', ...place });
  }, 'expired');
  await during(async () => {
    expect(await issue()).toEqual({ state: 'issued' });
    expect(await reset()).toEqual({ state: 'unissued' });
    await handle.result();
  });
});

test('R-H2 a second issuer’s code takes the first’s place, with its own 90 days', async () => {
  const { issue, during, handle, last, types } = authorization();
  await during(async () => {
    await issue('unit-hr');
    const first = last()?.position;
    await server.sleep(60 * dayMs);
    await issue('department-hr');
    expect(last()?.position).not.toEqual(first);
    await server.sleep(60 * dayMs);
    expect(types()).toEqual(['authorization.issued', 'authorization.issued']);
    expect(await handle.result()).toBe('expired');
  }, 'issued-twice');
});

test('R-H4 reset, it is as it was before: only a new code can be made', async () => {
  const { issue, reset, revoke, during, handle } = authorization();
  await during(async () => {
    await issue();
    expect(await refusedAs(revoke())).toBe('not-allowed-now');
    expect(await reset()).toEqual({ state: 'unissued' });
    expect(await handle.result()).toBe('unissued');
  }, 'reset');
  await during(async () => {
    expect(await refusedAs(reset())).toBe('not-allowed-now');
    expect(await issue()).toEqual({ state: 'issued' });
    await reset();
    await handle.result();
  });
});

test('R-H3 R-H6 filled in and confirmed by face, once: of two at one instant the second finds it taken', async () => {
  const { issue, activate, showFace, during, handle, position, types } = authorization();
  await during(async () => {
    await issue();
    expect(await refusedAs(activate('a', 'another code'))).toBe('not-allowed-now');
    const outcomes = await Promise.allSettled([activate('a'), activate('a')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusedAs(issue('department-hr'))).toBe('not-allowed-now');
    await showFace();
    expect(await handle.result()).toBe('active');
    expect(position()).toEqual({ state: 'active', ...place, holderId: 'a' });
    expect(types()).toEqual(['authorization.issued', 'authorization.check-begun', 'authorization.activated']);
  }, 'activated');
});

test('R-H3 a face check that nobody goes through gives the code back after ten minutes', async () => {
  const { issue, activate, reset, during, handle, position, types } = authorization();
  await during(async () => {
    await issue();
    await activate('a');
    await server.sleep(11 * minuteMs);
    expect(types().at(-1)).toBe('authorization.check-failed');
    expect(position()).toMatchObject({ state: 'issued', ...place });
    expect(position()).not.toHaveProperty('check');
    await reset();
    await handle.result();
  }, 'check-expired');
});

test('R-H6 who begins on the last day may finish, and no later', async () => {
  const { issue, activate, showFace, during, handle } = authorization();
  await during(async () => {
    await issue();
    await server.sleep(90 * dayMs - 3 * minuteMs);
    await activate('a');
    await server.sleep(5 * minuteMs);
    await showFace();
    expect(await handle.result()).toBe('active');
  });
  const late = authorization();
  await late.during(async () => {
    await late.issue();
    await server.sleep(90 * dayMs - 3 * minuteMs);
    await late.activate('a');
    await server.sleep(11 * minuteMs);
    expect(await late.handle.result()).toBe('expired');
  });
});

test('R-H4 a reset stops a face check under way; a right that the rows refuse gives the code back', async () => {
  const { issue, activate, reset, during, handle, types } = authorization();
  await during(async () => {
    await issue();
    await activate('a');
    expect(await reset()).toEqual({ state: 'unissued' });
    expect(await handle.result()).toBe('unissued');
    expect(types().at(-1)).toBe('authorization.reset');
  }, 'reset-during-check');
  const refused = authorization({ refused: ['authorization.activated'] });
  await refused.during(async () => {
    await refused.issue();
    await refused.activate('a');
    await refused.showFace();
    await server.sleep(minuteMs);
    expect(refused.last()).toMatchObject({
      type: 'authorization.check-failed',
      detail: { outcome: 'refused' },
    });
    await refused.reset();
    await refused.handle.result();
  }, 'refused');
});

test('R-H4 revoked, the next run begins from the row, and gives the business to another', async () => {
  const { issue, activate, showFace, revoke, reset, during, handle, types } = authorization();
  await during(async () => {
    await issue();
    await activate('a');
    await showFace();
    await handle.result();
  });
  await during(async () => {
    expect(await refusedAs(issue())).toBe('not-allowed-now');
    expect(await revoke()).toEqual({ state: 'unissued' });
    expect(await handle.result()).toBe('unissued');
    expect(await refusedAs(revoke())).toBe('not-allowed-now');
  }, 'revoked');
  await during(async () => {
    await issue();
    await reset();
    await handle.result();
    expect(types().slice(-3)).toEqual([
      'authorization.revoked',
      'authorization.issued',
      'authorization.reset',
    ]);
  });
});

test('R-H3 directly given and accepted with a face check: nobody else can use the code meanwhile, nor answer', async () => {
  const { issue, offer, activate, accept, decline, showFace, during, handle, position, last } =
    authorization();
  await during(async () => {
    await issue();
    expect(await offer('a')).toEqual({ state: 'offered' });
    expect(last()?.face).toMatchObject({ personId: 'a', actsNext: { who: 'candidate' }, closed: false });
    expect(await refusedAs(activate('b'))).toBe('not-allowed-now');
    expect(await refusedAs(accept('b'))).toBe('not-allowed-now');
    expect(await refusedAs(decline('b'))).toBe('not-allowed-now');
    expect(await accept('a')).toEqual({ state: 'offered' });
    await showFace();
    expect(await handle.result()).toBe('active');
    expect(position()).toEqual({ state: 'active', ...place, holderId: 'a' });
  }, 'offered-accepted');
});

test('R-H3 R-H6 declined, the code waits on; not confirmed, the offer does; with the code it ends', async () => {
  const { issue, offer, accept, decline, during, handle, position, types } = authorization();
  await during(async () => {
    await issue();
    await offer('a');
    expect(await decline('a')).toEqual({ state: 'issued' });
    expect(position()).not.toHaveProperty('offeredToId');
    await offer('b');
    await accept('b');
    await server.sleep(11 * minuteMs);
    expect(position()).toMatchObject({ state: 'offered', offeredToId: 'b' });
    expect(await handle.result()).toBe('expired');
    expect(types().slice(-3)).toEqual([
      'authorization.check-begun',
      'authorization.check-failed',
      'authorization.code-expired',
    ]);
  }, 'offered-declined-expired');
});

test('R-E3 a right in force is suspended and resumed, each once, and revoked from either', async () => {
  const { issue, activate, showFace, suspend, resume, revoke, during, handle, position } = authorization();
  await during(async () => {
    await issue();
    expect(await refusedAs(suspend())).toBe('not-allowed-now');
    await activate('a');
    await showFace();
    expect(await handle.result()).toBe('active');
  });
  await during(async () => {
    expect(await refusedAs(resume())).toBe('not-allowed-now');
    expect(await suspend()).toEqual({ state: 'active' });
    expect(await handle.result()).toBe('active');
    expect(position()).toEqual({ state: 'active', ...place, holderId: 'a', isSuspended: true });
  }, 'suspended');
  await during(async () => {
    expect(await refusedAs(suspend())).toBe('not-allowed-now');
    expect(await resume()).toEqual({ state: 'active' });
    expect(await handle.result()).toBe('active');
    expect(position()).toEqual({ state: 'active', ...place, holderId: 'a' });
  }, 'resumed');
  await during(async () => {
    await suspend();
    expect(await revoke()).toEqual({ state: 'unissued' });
    await handle.result();
    expect(position()).toEqual({ state: 'unissued', ...place });
  });
});

import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { refusedAs } from '../test/process-in-time';
import { rememberedProcess } from '../test/remembered-process';
import { createTimeSkippingServer } from '../test/time';

/** What a unit's HR account does by letters and by time. Its rows remember what was recorded. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const dayMs = 86_400_000;
const department = { id: 'r', role: 'hr-account', institutionId: 'above', businessCode: null };

type Scope = { readonly kind: 'business' | 'sub'; readonly businessCodes: readonly string[] };

function account() {
  const { send, during, ...process } = rememberedProcess(server, {
    workflow: 'unitAccount',
    idPrefix: 'account/',
  });
  const clerk = { personId: 'clerk', holding: department };
  return {
    ...process,
    issue: (scope?: Scope) => send('issue', { institutionId: 'unit', ...scope }, clerk),
    choose: (businessCodes: readonly string[]) => send('choose-businesses', { businessCodes }, clerk),
    reissue: () => send('reissue', {}, clerk),
    revoke: () => send('revoke', {}, clerk),
    activate: (personId: string) => send('activate', { activationId: randomUUID() }, { personId }),
    during: (story: () => Promise<void>, history?: string) =>
      during(story, history && `unit-account.${history}`),
  };
}

test('R-E1 issued and activated once: the second who comes finds it done', async () => {
  const { issue, activate, during, handle, last, types } = account();
  await during(async () => {
    expect(await issue()).toEqual({ state: 'issued' });
    expect(last()?.face.actsNext).toEqual({ who: 'institution', institutionId: 'unit' });
    const outcomes = await Promise.allSettled([activate('a'), activate('b')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await handle.result()).toBe('active');
    expect(types()).toEqual(['account.issued', 'account.activated']);
    expect(last()?.position).not.toHaveProperty('codeExpiresAtMs');
  }, 'activated');
});

test('R-E1 a code that nobody uses expires after 30 days, and a new one brings the account back', async () => {
  const { issue, reissue, activate, during, handle, types, last } = account();
  await during(async () => {
    await issue();
    await server.sleep(30 * dayMs - 60_000);
    expect(last()?.type).toBe('account.issued');
    expect(await handle.result()).toBe('expired');
  }, 'expired');
  await during(async () => {
    expect(await refusedAs(activate('a'))).toBe('not-allowed-now');
    expect(await reissue()).toEqual({ state: 'issued' });
    expect(await activate('a')).toEqual({ state: 'active' });
    await handle.result();
    expect(types()).toEqual([
      'account.issued',
      'account.code-expired',
      'account.reissued',
      'account.activated',
    ]);
  }, 'reissued');
});

test('R-E1 each new code has its own 30 days; unused, the administrator that there is goes on', async () => {
  const { issue, reissue, activate, during, handle, last } = account();
  await during(async () => {
    await issue();
    await server.sleep(20 * dayMs);
    await reissue();
    await server.sleep(20 * dayMs);
    expect(await activate('a')).toEqual({ state: 'active' });
    await handle.result();
  }, 'reissued-in-time');
  await during(async () => {
    await reissue();
    expect(await handle.result()).toBe('active');
    expect(last()).toMatchObject({
      type: 'account.code-expired',
      position: { state: 'active', administratorId: 'a' },
    });
  }, 'successor-never-came');
});

test('R-E1 revoked, waiting or active, it is over', async () => {
  const { issue, revoke, reissue, activate, during, handle } = account();
  await during(async () => {
    await issue();
    expect(await refusedAs(issue())).toBe('not-allowed-now');
    expect(await revoke()).toEqual({ state: 'revoked' });
    expect(await handle.result()).toBe('revoked');
  }, 'revoked');
  await during(async () => {
    expect(await refusedAs(reissue())).toBe('not-allowed-now');
    expect(await refusedAs(activate('a'))).toBe('not-allowed-now');
  });
});

test('R-E3 a business account is of its business from the code to the activation, and has no businesses to choose', async () => {
  const { issue, choose, activate, during, handle, last } = account();
  const scope = { kind: 'business', businessCodes: ['05'] } as const;
  await during(async () => {
    await issue(scope);
    expect(last()).toMatchObject({ position: scope, face: { businessCode: '05' }, detail: scope });
    expect(await refusedAs(choose(['03']))).toBe('not-allowed-now');
    await activate('a');
    expect(await handle.result()).toBe('active');
    expect(last()?.position).toMatchObject({ ...scope, state: 'active', administratorId: 'a' });
  }, 'business');
});

test('R-E4 a sub-account’s businesses are chosen anew, while its code waits and when it is active', async () => {
  const { issue, choose, activate, revoke, during, handle, types, last } = account();
  await during(async () => {
    await issue({ kind: 'sub', businessCodes: ['05'] });
    expect(await choose(['03', '05'])).toEqual({ state: 'issued' });
    expect(await activate('a')).toEqual({ state: 'active' });
    await handle.result();
  }, 'sub');
  await during(async () => {
    expect(await choose(['03'])).toEqual({ state: 'active' });
    await handle.result();
    expect(last()?.position).toMatchObject({ state: 'active', businessCodes: ['03'], administratorId: 'a' });
  }, 'sub-chosen-anew');
  await during(async () => {
    expect(await revoke()).toEqual({ state: 'revoked' });
    await handle.result();
    expect(types().slice(-2)).toEqual(['account.businesses-chosen', 'account.revoked']);
  });
});

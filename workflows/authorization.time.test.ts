import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { processInTime, refusedAs } from '../test/process-in-time';
import { createTimeSkippingServer } from '../test/time';

/** What a business's authorization does by letters and by time. Its rows remember what was recorded. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const dayMs = 86_400_000;
const place = { institutionId: 'unit', businessCode: '05' };

function authorization() {
  const { send, during, ...process } = processInTime(server, {
    workflow: 'authorizationGrant',
    idPrefix: 'authorization/',
  });
  const clerk = (personId: string) => ({
    personId,
    holding: { id: personId, role: 'hr-account', institutionId: 'unit', businessCode: null },
  });
  return {
    ...process,
    issue: (by = 'unit-hr') => send('issue', place, clerk(by)),
    reset: () => send('reset', {}, clerk('unit-hr')),
    revoke: () => send('revoke', {}, clerk('unit-hr')),
    during: (story: () => Promise<void>, history?: string) =>
      during(story, history && `authorization.${history}`),
  };
}

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

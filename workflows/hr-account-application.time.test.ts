import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { departmentId, reviewedProcess } from '../test/reviewed-process';
import { createTimeSkippingServer } from '../test/time';

/** Everything that can become of an application for a unit's HR account. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const sent = { institutionId: 'unit', departmentId };
const application = (moved?: readonly string[]) =>
  reviewedProcess(server, {
    workflow: 'hrAccountApplication',
    prefix: 'hr-account',
    history: 'hr-account-application',
    moved,
  });

const refusedAs = (type: string) => ({ cause: { type } });

test('R-E2 applied for and admitted, it is over', async () => {
  const clerk = application();
  await clerk.during(async () => {
    expect(await clerk.send('apply', sent)).toMatchObject({ type: 'hr-application.submitted' });
    expect(await clerk.send('admit', { round: 1 })).toMatchObject({ type: 'hr-application.admitted' });
    expect(await clerk.ended()).toBe('admitted');
    expect(clerk.last()?.position).toMatchObject({ applicantId: 'applicant', institutionId: 'unit' });
    await clerk.record('admitted');
    await expect(clerk.send('withdraw')).rejects.toThrow();
  });
});

test('R-E2 refused, it rests; corrected, it goes on from its row, and what was seen before is not decided', async () => {
  const clerk = application();
  await clerk.during(async () => {
    await clerk.send('apply', sent);
    await clerk.send('refuse', { round: 1 });
    expect(await clerk.ended()).toBe('refused');
    await clerk.send('correct', { departmentId });
    await expect(clerk.send('admit', { round: 1 })).rejects.toMatchObject(refusedAs('not-allowed-now'));
    await clerk.send('admit', { round: 2 });
    expect(await clerk.ended()).toBe('admitted');
    expect(clerk.types()).toEqual([
      'hr-application.submitted',
      'hr-application.refused',
      'hr-application.corrected',
      'hr-application.admitted',
    ]);
    await clerk.record('refused-corrected-admitted');
  });
});

test('R-E2 taken back while it waits, however long, nobody decides it', async () => {
  const clerk = application();
  await clerk.during(async () => {
    await clerk.send('apply', sent);
    await server.sleep('90 days');
    expect(await clerk.send('withdraw')).toMatchObject({ type: 'hr-application.withdrawn' });
    expect(await clerk.ended()).toBe('withdrawn');
    await clerk.record('withdrawn');
    await expect(clerk.send('admit', { round: 1 })).rejects.toThrow();
  });
});

test('R-E2 voided by an activation it follows its rows, and ends', async () => {
  const clerk = application();
  await clerk.during(async () => {
    await clerk.send('apply', sent);
    clerk.moveBeside('hr-application.voided', 'voided');
    await clerk.remind();
    expect(await clerk.ended()).toBe('voided');
    expect(clerk.types()).toEqual(['hr-application.submitted', 'hr-application.voided']);
    await clerk.record('voided-by-activation');
  });
});

test('R-E2 a decision that comes after another’s admission, before the process was told, is refused', async () => {
  const clerk = application();
  await clerk.during(async () => {
    await clerk.send('apply', sent);
    clerk.moveBeside('hr-application.superseded', 'refused');
    await expect(clerk.send('admit', { round: 1 })).rejects.toMatchObject(refusedAs('not-allowed-now'));
    expect(await clerk.ended()).toBe('refused');
    await clerk.record('superseded');
  });
});

test('R-E2 one that is admitted tells the processes that were moved with it, and those that rest are no hindrance', async () => {
  const other = application();
  const clerk = application([other.workflowId, 'hr-account/nobody']);
  await other.during(async () => {
    await other.send('apply', sent);
    other.moveBeside('hr-application.superseded', 'refused');
    await clerk.during(async () => {
      await clerk.send('apply', sent);
      await clerk.send('admit');
      expect(await clerk.ended()).toBe('admitted');
    });
    expect(await other.ended()).toBe('refused');
    await clerk.record('admitted-over-others');
  });
});

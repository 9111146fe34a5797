import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { departmentId, reviewedProcess } from '../test/reviewed-process';
import { createTimeSkippingServer } from '../test/time';

/** Everything that can become of one registration. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const registration = (refused?: readonly string[]) =>
  reviewedProcess(server, {
    workflow: 'institutionRegistration',
    prefix: 'institution-registration',
    history: 'institution-registration',
    refused,
  });

test('R-D4 applied for and admitted, it is over', async () => {
  const clinic = registration();
  await clinic.during(async () => {
    expect(await clinic.send('apply', { departmentId })).toEqual({ type: 'registration.submitted' });
    expect(await clinic.send('admit', { round: 1 })).toEqual({ type: 'registration.admitted' });
    expect(await clinic.ended()).toBe('admitted');
    await clinic.record('admitted');
    await expect(clinic.send('refuse')).rejects.toThrow();
    await expect(clinic.ended()).resolves.toBe('admitted');
  });
});

test('R-D3 R-D4 refused, it rests; corrected, a new run goes on from its row, and what was seen before is not decided', async () => {
  const clinic = registration();
  await clinic.during(async () => {
    await clinic.send('apply', { departmentId });
    await clinic.send('refuse', { round: 1 });
    expect(await clinic.ended()).toBe('refused');
    await clinic.record('refused');
    await clinic.send('correct', { departmentId });
    await expect(clinic.send('admit', { round: 1 })).rejects.toMatchObject({
      cause: { type: 'not-allowed-now' },
    });
    await clinic.send('admit', { round: 2 });
    expect(await clinic.ended()).toBe('admitted');
    expect(clinic.types()).toEqual([
      'registration.submitted',
      'registration.refused',
      'registration.corrected',
      'registration.admitted',
    ]);
    expect(clinic.last()?.position).toMatchObject({ round: 2, applicantId: 'applicant' });
    await clinic.record('refused-corrected-admitted');
  });
});

test('R-D3 an application that the rows refuse, for its name is taken, leaves nothing behind', async () => {
  const clinic = registration(['registration.submitted']);
  await clinic.during(async () => {
    await expect(clinic.send('apply', { departmentId })).rejects.toMatchObject({
      cause: { type: 'already-exists' },
    });
    expect(await clinic.ended()).toBe('none');
    expect(clinic.types()).toEqual([]);
    await clinic.record('name-taken');
  });
});

test('R-D4 it waits for its department as long as it takes', async () => {
  const clinic = registration();
  await clinic.during(async () => {
    await clinic.send('apply', { departmentId });
    await server.sleep('90 days');
    expect(await clinic.send('admit')).toEqual({ type: 'registration.admitted' });
  });
});

import { randomUUID } from 'node:crypto';
import type { Workflow } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { processInTime, refusedAs } from '../test/process-in-time';
import { rememberingRows } from '../test/remembering-rows';
import { createTimeSkippingServer } from '../test/time';
import { catchUp } from './process.messages';

/** Everything that can become of who has bound to a unit and is in no list of it. */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const unit = { id: 'h', role: 'hr-account', institutionId: 'unit', businessCode: null };

function admission(begun: 'began' | 'matched' = 'began') {
  const workflowId = `admission/${randomUUID()}`;
  const { recorded, activities, moveBeside, beginBeside } = rememberingRows();
  const state = begun === 'began' ? 'awaiting-review' : 'admitted';
  const position = { state, personId: 'person', institutionId: 'unit' };
  beginBeside(workflowId, 'roster-admission', `admission.${begun}`, position);
  const { send, handle, during, record } = processInTime<Workflow>(server, {
    type: 'rosterAdmission',
    workflowId,
    activities,
  });
  return {
    decide: (kind: 'pass' | 'correct' | 'return', holding: typeof unit | null = unit) =>
      send<{ state: string }>(kind, { personId: 'clerk', ...(holding && { holding }) }),
    /** What the rows have by an unbinding or a list. */
    occurs: (type: string, to: string) => moveBeside(workflowId, `admission.${type}`, to),
    called: () => handle.signal(catchUp),
    ended: (): Promise<unknown> => handle.result(),
    types: () => recorded.map((event) => event.type),
    record: (path: string) => record(`roster-admission.${path}.1`),
    during,
  };
}

test.each([
  ['pass', 'admission.passed', 'admitted'],
  ['correct', 'admission.corrected', 'admitted'],
  ['return', 'admission.returned', 'returned'],
] as const)('R-I3 begun with its rows, %s decides it, however long it waited', async (kind, type, state) => {
  const one = admission();
  await one.during(async () => {
    expect(await one.decide(kind)).toEqual({ state });
    expect(await one.ended()).toBe(state);
    expect(one.types()).toEqual(['admission.began', type]);
    await one.record(type.replace('admission.', ''));
  });
});

test('R-I3 nobody but the unit decides', async () => {
  const one = admission();
  await one.during(async () => {
    const strangers = { ...unit, institutionId: 'other' };
    expect(await refusedAs(one.decide('pass', strangers))).toBe('not-allowed-now');
    expect(await refusedAs(one.decide('return', null))).toBe('not-allowed-now');
    await one.decide('pass');
  });
});

test.each([
  ['R-I2 a list that comes later lets in', 'matched', 'admitted'],
  ['R-C2 the person unbinds', 'withdrawn', 'withdrawn'],
] as const)('%s: called, it follows its rows and ends', async (_, occurrence, state) => {
  const one = admission();
  await one.during(async () => {
    expect(await refusedAs(one.decide('pass', { ...unit, institutionId: 'other' }))).toBe('not-allowed-now');
    await server.sleep('30 days');
    one.occurs(occurrence, state);
    await one.called();
    expect(await one.ended()).toBe(state);
    await one.record(occurrence);
  });
});

test('R-C2 a decision that comes after the unbinding, before the process was called, is refused', async () => {
  const one = admission();
  await one.during(async () => {
    expect(await refusedAs(one.decide('pass', { ...unit, institutionId: 'other' }))).toBe('not-allowed-now');
    one.occurs('withdrawn', 'withdrawn');
    expect(await refusedAs(one.decide('pass'))).toBe('not-allowed-now');
    expect(await one.ended()).toBe('withdrawn');
    expect(one.types()).toEqual(['admission.began', 'admission.withdrawn']);
    await one.record('decided-after-unbinding');
  });
});

test('R-I2 R-S1 let in by the binding it has nothing to do, and its history says where it stands', async () => {
  const one = admission('matched');
  await one.during(async () => {
    expect(await refusedAs(one.decide('pass'))).toBe('not-allowed-now');
    expect(await one.ended()).toBe('admitted');
    expect(one.types()).toEqual(['admission.matched']);
    await one.record('matched-at-the-binding');
  });
});

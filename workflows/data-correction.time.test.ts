import { randomUUID } from 'node:crypto';
import type { Workflow } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { answerDueAtMs } from '../domain/data-correction';
import { workingDaysSince } from '../domain/working-days';
import { processInTime, refusedAs } from '../test/process-in-time';
import { rememberingRows } from '../test/remembering-rows';
import { createTimeSkippingServer } from '../test/time';
import { catchUp } from './process.messages';

/** Everything that can become of a request for correction (R-V2). */
let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await createTimeSkippingServer();
});
afterAll(async () => server.teardown());

const dayMs = 86_400_000;
const administrator = { id: 'h', role: 'platform-administrator', institutionId: 'i', businessCode: null };

function correction() {
  const workflowId = `data-correction/${randomUUID()}`;
  const at: Date[] = [];
  const { recorded, activities: rows, moveBeside, beginBeside } = rememberingRows();
  const activities: typeof rows = {
    ...rows,
    async recordTransition(request) {
      at[request.sequence] = new Date(await server.currentTimeMs());
      return await rows.recordTransition(request);
    },
  };
  const { send, handle, during, record } = processInTime<Workflow>(server, {
    ...{ type: 'dataCorrection', workflowId, activities },
  });
  return {
    ask: () => send<{ state: string }>('ask', { personId: 'person' }, { kind: 'name' }),
    answer: (kind: 'correct' | 'decline', personId = 'clerk') =>
      send<{ state: string }>(kind, { personId, holding: administrator }),
    withdraw: () => send<{ state: string }>('withdraw', { personId: 'person' }),
    accountCloses: async () => {
      moveBeside(workflowId, 'correction.account-closed', 'withdrawn');
      await handle.signal(catchUp);
    },
    /** Long ago, as the rows have it: nobody was there to be reminded. */
    wasAskedFor: (askedAtMs: number) =>
      beginBeside(workflowId, 'data-correction', 'correction.asked', {
        ...{ state: 'awaiting-answer', personId: 'person', kind: 'name' },
        ...{ askedAtMs, dueAtMs: answerDueAtMs(askedAtMs), remindAtMs: askedAtMs + dayMs },
      }),
    ended: (): Promise<unknown> => handle.result(),
    types: () => recorded.map(({ type }) => type),
    /** After which of its working days, and whether it was overdue by then. */
    reminders: () =>
      recorded
        .filter(({ type }) => type === 'correction.reminded')
        .map(({ sequence, detail }) => [
          workingDaysSince(at[1] ?? new Date(0), at[sequence] ?? new Date(0)),
          (detail as { isOverdue: boolean }).isOverdue,
        ]),
    record: (path: string) => record(`data-correction.${path}.1`),
    during,
  };
}

test('R-V2 the administrators are reminded before the last day and on and on after it; nothing but an answer ends it', async () => {
  const one = correction();
  await one.during(async () => {
    expect(await one.ask()).toEqual({ state: 'awaiting-answer' });
    await server.sleep('45 days');
    expect(one.reminders().slice(0, 4)).toEqual([
      [10, false],
      [14, false],
      [16, true],
      [21, true],
    ]);
    expect(await refusedAs(one.ask())).toBe('not-allowed-now');
    expect(await one.answer('correct')).toEqual({ state: 'corrected' });
    expect(await one.ended()).toBe('corrected');
    await one.record('reminded-corrected');
  });
});

test('R-V2 declined, it is over; nobody reminds any more', async () => {
  const one = correction();
  await one.during(async () => {
    await one.ask();
    expect(await refusedAs(one.answer('decline', 'person'))).toBe('not-allowed-now');
    expect(await one.answer('decline')).toEqual({ state: 'declined' });
    expect(await one.ended()).toBe('declined');
    await one.record('declined');
    expect(await refusedAs(one.withdraw())).toBe('not-allowed-now');
  });
  expect(one.reminders()).toEqual([]);
});

test('R-V2 an answer that meets its withdrawal: one is recorded, the other is told', async () => {
  const one = correction();
  await one.during(async () => {
    await one.ask();
    const both = await Promise.allSettled([one.withdraw(), one.answer('correct')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(['withdrawn', 'corrected']).toContain(await one.ended());
  });
  expect(one.types()).toHaveLength(2);
});

test('R-V2 taken back, nobody answers it', async () => {
  const one = correction();
  await one.during(async () => {
    await one.ask();
    expect(await one.withdraw()).toEqual({ state: 'withdrawn' });
    expect(await one.ended()).toBe('withdrawn');
    await one.record('withdrawn');
    expect(await refusedAs(one.answer('correct'))).toBe('not-allowed-now');
  });
});

test('R-V2 the account is closed meanwhile: called, it follows its rows and ends', async () => {
  const one = correction();
  await one.during(async () => {
    await one.ask();
    await one.accountCloses();
    expect(await one.ended()).toBe('withdrawn');
    await one.record('account-closed');
  });
  expect(one.types()).toEqual(['correction.asked', 'correction.account-closed']);
});

test('R-V2 after an outage of weeks one reminder makes up for those that were missed', async () => {
  const one = correction();
  one.wasAskedFor((await server.currentTimeMs()) - 60 * dayMs);
  await one.during(async () => {
    // Any letter has it go on from its rows.
    expect(await refusedAs(one.ask())).toBe('not-allowed-now');
    await server.sleep('1 minute');
    expect(one.reminders()).toHaveLength(1);
    await one.answer('decline');
    expect(await one.ended()).toBe('declined');
    await one.record('reminded-late');
  });
});

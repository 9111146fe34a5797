import { defineQuery, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { Sent } from '../../contracts/message';
import { Desk } from '../desk';
import { isInterruption } from '../interruption';
import type { Letter } from '../letter';
import { refusal } from '../refusal';

export interface ScanVerdict {
  agrees: boolean;
}

export const scanningMessages = {
  scan: defineUpdate<{ failures: number }, [Sent<{ agrees: boolean }>]>('scan'),
  giveUp: defineUpdate<{ failures: number }, [Sent<Record<never, never>>]>('giveUp'),
};
export const failureCount = defineQuery<number>('failureCount');

const { examine } = proxyActivities<{ examine(agrees: boolean): Promise<ScanVerdict> }>({
  startToCloseTimeout: '10s',
});

/**
 * A desk by itself, with letters that are prepared beside each other: three tries are examined at once, a fourth is
 * refused at once, and what they found is decided one after the other. Ends when one agrees, or by the deadline.
 */
export async function scanning({ deadlineMs }: { deadlineMs?: number }): Promise<string> {
  let failures = 0;
  let isOver = false;
  setHandler(failureCount, () => failures);
  const end = deadlineMs === undefined ? undefined : Date.now() + deadlineMs;
  const desk = new Desk<typeof scanningMessages, { scan: ScanVerdict }>({
    messages: scanningMessages,
    interrupting: ['giveUp'],
    allowed: () => (isOver ? [] : ['scan', 'giveUp']),
    objection: ({ kind }, underWay) =>
      kind === 'scan' && failures + underWay >= 3 ? refusal('too-many-requests') : undefined,
    prepare: { scan: ({ body }) => examine(body.agrees) },
    deadline: () => end,
  });
  try {
    for (;;) {
      const letter = await desk.next('scan');
      if (letter.findings.agrees) isOver = true;
      else failures += 1;
      letter.answer({ failures });
      if (isOver) return 'agreed';
    }
  } catch (error) {
    if (!isInterruption<Letter<typeof scanningMessages>>(error)) throw error;
    isOver = true;
    error.letter?.answer({ failures });
    return error.letter ? 'given-up' : 'deadline';
  } finally {
    await desk.close();
  }
}

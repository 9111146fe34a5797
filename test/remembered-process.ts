import { randomUUID } from 'node:crypto';
import type { Workflow } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Actor } from '../contracts/message';
import { processInTime } from './process-in-time';
import { rememberingRows } from './remembering-rows';

interface RememberedProcess {
  /** As `workflows/index` names it. */
  readonly workflow: string;
  /** Of the process, without its own part: `account/`. */
  readonly idPrefix: string;
  /** Types of events that the rows refuse. */
  readonly refused?: readonly string[];
  /** Activities beside the transitions, such as a child's. */
  readonly activities?: object;
}

/** One process from the outside, where time is skipped: its letters, and the events that its rows, and its children's, remember. */
export function rememberedProcess(
  server: TestWorkflowEnvironment,
  { workflow: type, idPrefix, refused = [], activities: further }: RememberedProcess,
) {
  const workflowId = `${idPrefix}${randomUUID()}`;
  const rows = rememberingRows({
    refusal: (request) => (refused.includes(request.type) ? 'already-exists' : undefined),
  });
  const process = processInTime<Workflow>(server, {
    type,
    workflowId,
    activities: { ...rows.activities, ...further },
  });
  const own = () => rows.recorded.filter(({ processId }) => processId === workflowId);
  return {
    send: (kind: string, body: object, actor: Actor) => process.send<{ state: string }>(kind, actor, body),
    handle: process.handle,
    types: (): string[] => own().map((event) => event.type),
    last: () => own().at(-1),
    /** @param history the path's name, for the recorded histories: `unit-account.activated` */
    during: async (story: () => Promise<void>, history?: string): Promise<void> => {
      await process.during(story);
      if (history) await process.record(`${history}.1`);
    },
  };
}

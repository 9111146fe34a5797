import { WithStartWorkflowOperation, type Client, type Workflow } from '@temporalio/client';
import type { SignalDefinition, UpdateDefinition } from '@temporalio/common';
import type { Knex } from 'knex';
import { updateIdOf, type Actor, type Sent } from '../../contracts/message';
import { catchUp } from '../../workflows/process.messages';
import { ProblemError } from '../problems';
import { findEarlierAnswer } from './earlier-answer';
import { fromTemporal, isClosed, isSettled } from './temporal-problems';

/** How to start the process if it isn't running. */
export interface ProcessStart {
  /** The workflow's name. */
  readonly workflow: string;
  readonly args: unknown[];
  readonly taskQueue: string;
  /** One Chinese line for the supervisors' list. */
  readonly summary?: string;
}

/** One message to one process. */
export interface Message<Answer, Body> {
  /** The workflow id. */
  readonly process: string;
  readonly update: UpdateDefinition<Answer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
  readonly messageId: string;
  readonly requestHash: string;
  /** Absent: the process must be running. */
  readonly start?: ProcessStart;
  readonly requestId: string;
}

/** What a process is called by; without a signal to look at its rows. */
export interface Call {
  readonly signal?: SignalDefinition;
  readonly requestId?: string;
}

/** The way from the API to the processes. What is none, a schedule or the deadline watch, is told with Temporal's own client. */
export interface ProcessClient {
  /**
   * Sends and returns what the process answered; asked again with the same id, what it answered then, however long
   * ago. Throws the process' refusal as a problem; `outcome-unknown` after 8 seconds without an answer.
   */
  send<Answer, Body>(message: Message<Answer, Body>): Promise<Answer>;
  /** Sends as `send` does, for who looks by `findAnswer` before, or after a refusal. */
  deliver<Answer, Body>(message: Message<Answer, Body>): Promise<Answer>;
  /**
   * What the process has answered to this very message, if it has; `idempotency-key-reused` with another request. Sees
   * to it that the process knows, too: a crash may have left that to the rows alone.
   */
  findAnswer<Answer>(message: MessageKey): Promise<{ readonly answer: Answer } | undefined>;
  /**
   * Has the process look at its rows, which may know more than it does; by another signal, at what that one is about. One that
   * has ended knows what it needs. `outcome-unknown` after 4 seconds without Temporal.
   */
  remind(process: string, signal?: SignalDefinition): Promise<void>;
  /** The same; one that doesn't run is begun, with its rows. */
  begin(process: string, start: ProcessStart, call?: Call): Promise<void>;
}

export type MessageKey = Pick<Message<unknown, unknown>, 'process' | 'messageId' | 'requestHash'>;

const patienceMs = 8_000;
/** A signal is taken without a worker. And WeChat waits five seconds for the answer to a notification. */
const signalPatienceMs = 4_000;

/** A deadline for all calls that `ask` makes, those that are begun after it too: a silent server would hold them for ever. */
const withPatience = <Answer>(temporal: Client, forMs: number, ask: () => Promise<Answer>): Promise<Answer> =>
  temporal.withDeadline(Date.now() + forMs, ask);

export function createProcessClient(database: Knex, temporal: Client): ProcessClient {
  async function remind(process: string, signal: SignalDefinition = catchUp): Promise<void> {
    try {
      await withPatience(temporal, signalPatienceMs, () =>
        temporal.workflow.getHandle(process).signal(signal),
      );
    } catch (error) {
      if (!isClosed(error)) throw fromTemporal(error);
    }
  }

  async function begin(process: string, start: ProcessStart, call: Call = {}): Promise<void> {
    const { signal = catchUp, requestId } = call;
    try {
      await withPatience(temporal, signalPatienceMs, () =>
        temporal.workflow.signalWithStart(start.workflow, {
          workflowId: process,
          args: start.args,
          taskQueue: start.taskQueue,
          staticSummary: start.summary,
          signal,
          memo: requestId === undefined ? undefined : { requestId },
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      );
    } catch (error) {
      throw fromTemporal(error);
    }
  }

  async function findAnswer<Answer>(message: MessageKey) {
    const earlier = await findEarlierAnswer<Answer>(database, message);
    if (earlier?.isNewest) await remind(message.process);
    return earlier;
  }

  async function deliver<Answer, Body>(message: Message<Answer, Body>): Promise<Answer> {
    try {
      return await withPatience(temporal, patienceMs, () => deliverToOpenRun(temporal, message));
    } catch (error) {
      // Refused or closed with this very message recorded, by a run or a worker that is gone: the rows know.
      const recorded = isSettled(error) && (await findEarlierAnswer<Answer>(database, message));
      if (recorded) return recorded.answer;
      throw isClosed(error) ? await closedProblem(database, message.process) : fromTemporal(error);
    }
  }

  return {
    findAnswer,
    deliver,
    remind,
    begin,
    async send<Answer, Body>(message: Message<Answer, Body>) {
      const earlier = await findAnswer<Answer>(message);
      return earlier ? earlier.answer : await deliver(message);
    },
  };
}

/** A process that rests between messages may be closing at this very moment: then a new run takes the message. */
async function deliverToOpenRun<Answer, Body>(
  temporal: Client,
  message: Message<Answer, Body>,
): Promise<Answer> {
  for (let runsMet = 1; ; runsMet += 1) {
    try {
      return await update(temporal, message);
    } catch (error) {
      if (!message.start || !isClosed(error) || runsMet === closingRunsMet) throw error;
    }
  }
}

/** Beyond so many closing runs something else is wrong. */
const closingRunsMet = 3;

function update<Answer, Body>(temporal: Client, message: Message<Answer, Body>): Promise<Answer> {
  const { process, update: definition, messageId, body, actor, requestHash, start } = message;
  const args: [Sent<Body>] = [{ body, actor, requestHash }];
  const updateId = updateIdOf({ messageId, requestHash });
  if (!start) return temporal.workflow.getHandle(process).executeUpdate(definition, { updateId, args });
  const startWorkflowOperation = new WithStartWorkflowOperation<Workflow>(start.workflow, {
    workflowId: process,
    args: start.args,
    taskQueue: start.taskQueue,
    staticSummary: start.summary,
    memo: { requestId: message.requestId },
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  return temporal.workflow.executeUpdateWithStart(definition, {
    updateId,
    args,
    startWorkflowOperation,
  });
}

async function closedProblem(database: Knex, process: string): Promise<ProblemError> {
  const row = await database('process').where({ id: process }).first<{ state: string } | undefined>('state');
  return row
    ? new ProblemError('not-allowed-now', '该事项已经办结，不能再进行此操作，请刷新后查看结果。', {
        allowed: [],
      })
    : new ProblemError('not-found', '没有找到这件事项。');
}

import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { isUniqueViolation } from '../db/database-error';
import { databaseFailure } from './database-failures';
import { refusal } from './refusal';
import {
  type StoredEvent,
  eventsInTheWay,
  findSnapshot,
  holdPlace,
  holdProcess,
  storeEvent,
} from '../db/transition-rows';
import type { Snapshot, TransitionRequest, TransitionResult } from '../domain/transition.types';
import type { AnyTransitions, Effects } from './transitions';

/** The two activities under every process. Both are run as local activities. */
export interface TransitionActivities {
  /**
   * One step of a process as one transaction: changes the feature's rows, stores the event, moves the process if the
   * actor's right is active still, adds the messages that go out. Safe to run again: it answers with what is
   * stored, whoever stored it.
   */
  readonly recordTransition: (request: TransitionRequest) => Promise<TransitionResult>;
  /** How a process stands; `undefined` when nothing was ever recorded. */
  readonly readSnapshot: (processId: string) => Promise<Snapshot | undefined>;
}

export function transitionActivities(db: Knex, processes: readonly AnyTransitions[]): TransitionActivities {
  const byKind = new Map(processes.map((process) => [process.kind, process]));

  return {
    async recordTransition(request) {
      const process = byKind.get(request.kind);
      if (!process)
        throw ApplicationFailure.nonRetryable(`No transitions of ${request.kind}`, 'internal-error');
      try {
        return await db.transaction((trx) => transition(trx, request, process));
      } catch (error) {
        throw raced(error) ?? databaseFailure(error, process.refusals);
      }
    },

    async readSnapshot(processId) {
      return await findSnapshot(db, processId);
    },
  };
}

async function transition(
  trx: Knex.Transaction,
  request: TransitionRequest,
  process: AnyTransitions,
): Promise<TransitionResult> {
  if (process.meetsOthers) await holdPlace(trx, request.face);
  const { snapshot, knowsMessage, contentEnc } = await holdProcess(trx, request);
  if (snapshot && (knowsMessage || snapshot.sequence !== request.sequence - 1)) {
    const stored = outcomeInTheWay(request, snapshot, await eventsInTheWay(trx, request));
    if (stored) return stored;
  }

  const { answer, notices = [] } = await applied(trx, request, process, contentEnc ?? undefined);
  const moved = await storeEvent(trx, request, answer, notices);
  if (!moved) throw refusal('no-permission', { sentence: '您的这项权限已被收回。' });
  return { outcome: 'recorded', answer, snapshot: moved };
}

/** What is stored already, if that decides the request; `undefined`: the number is free, go on. */
function outcomeInTheWay(
  request: TransitionRequest,
  snapshot: Snapshot,
  events: readonly StoredEvent[],
): TransitionResult | undefined {
  const { message, sequence, type } = request;
  const same = message && events.find((event) => event.message?.messageId === message.id);
  if (same && same.message?.requestHash !== message.requestHash) throw refusal('idempotency-key-reused');

  const last = events.at(-1);
  const mine = message
    ? same
    : events.find((event) => event.sequence === sequence && !event.message && event.type === type);
  if (mine && mine.sequence === sequence && mine === last)
    return { outcome: 'recorded', answer: mine.answer, snapshot };
  if (same && same.sequence < sequence && snapshot.sequence === sequence - 1) {
    return { outcome: 'answered-before', answer: same.answer, snapshot };
  }
  if (snapshot.sequence === sequence - 1) return undefined;
  return { outcome: 'overtaken', events: events.flatMap((event) => event.message ?? []), snapshot };
}

async function applied(
  trx: Knex.Transaction,
  request: TransitionRequest,
  process: AnyTransitions,
  contentEnc: Buffer | undefined,
): Promise<Effects> {
  const apply = process.apply[request.type];
  if (!apply)
    throw ApplicationFailure.nonRetryable(`No ${request.type} in ${request.kind}`, 'internal-error');
  const { processId, sequence, type, from, position, detail, message } = request;
  // The workflow and this table are typed by one ProcessShape; between them the request was JSON.
  return await apply(trx, {
    processId,
    sequence,
    type,
    from,
    position,
    detail,
    message,
    contentEnc,
  } as never);
}

/** Two attempts of one transition at once (a worker thought dead): the next try finds what the other has stored. */
function raced(error: unknown): ApplicationFailure | undefined {
  if (!isUniqueViolation(error, ['process_event_pkey', 'process_event_message'])) return undefined;
  return ApplicationFailure.retryable('Another attempt was faster', 'transition-raced');
}

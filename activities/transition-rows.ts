import type { Knex } from 'knex';
import type { RecordedMessage, Snapshot, TransitionRequest } from './transition.types';

/** An event as it is stored, as far as a transition asks. */
export interface StoredEvent {
  readonly sequence: number;
  readonly type: string;
  readonly message?: RecordedMessage;
  readonly answer: unknown;
}

/** How the process stands; `undefined` when it has no row. */
export async function findSnapshot(db: Knex, processId: string): Promise<Snapshot | undefined> {
  return await snapshotQuery(db, processId).first();
}

/** How a held process stands, and whether it has recorded the request's message before. */
export interface HeldProcess {
  readonly snapshot: Snapshot;
  readonly knowsMessage: boolean;
}

/**
 * Holds the process's row until the commit, so that its transitions have one order, and returns how it stands.
 * `undefined`: this is the first transition, which has just made the row.
 */
export async function holdProcess(
  trx: Knex.Transaction,
  request: TransitionRequest,
): Promise<HeldProcess | undefined> {
  const { processId, sequence, message } = request;
  if (sequence === 1 && (await makeProcess(trx, request))) return undefined;
  const row = await snapshotQuery(trx, processId)
    .select<(Snapshot & { knowsMessage: boolean })[]>(trx.raw(knowsMessage, [message?.id ?? null]))
    .forUpdate('process')
    .first();
  if (!row) return undefined;
  const { knowsMessage: knows, ...snapshot } = row;
  return { snapshot, knowsMessage: knows };
}

/** As of before the row was held: what was recorded while this waited has moved the sequence, too. */
const knowsMessage = `exists (select from process_event where process_id = process.id and message_id = ?) as "knowsMessage"`;

/** The events that a transition could meet: its own message, and whatever has its number or a later one. */
export async function eventsInTheWay(
  trx: Knex.Transaction,
  request: TransitionRequest,
): Promise<StoredEvent[]> {
  const rows = await trx<EventRow>('process_event')
    .select('sequence', 'type', 'message_id', 'request_hash', 'answer')
    .where({ process_id: request.processId })
    .andWhereRaw('(sequence >= ? or message_id = ?)', [request.sequence, request.message?.id ?? null])
    .orderBy('sequence');
  return rows.map(({ sequence, type, message_id: messageId, request_hash: requestHash, answer }) => ({
    sequence,
    type,
    answer,
    message: messageId !== null && requestHash !== null ? { messageId, requestHash, answer } : undefined,
  }));
}

/** Stores the event and moves the process, in one statement. */
export async function storeEvent(
  trx: Knex.Transaction,
  request: TransitionRequest,
  answer: unknown,
): Promise<Snapshot> {
  const { processId, sequence, position, face, message } = request;
  const event = trx('process_event').insert({
    process_id: processId,
    sequence,
    message_id: message?.id ?? null,
    request_hash: message?.requestHash ?? null,
    type: request.type,
    actor_person_id: message?.actor.personId ?? null,
    actor_role: message?.actor.holding?.role ?? null,
    actor_institution_id: message?.actor.holding?.institutionId ?? null,
    from_state: request.from,
    to_state: position.state,
    detail: JSON.stringify(request.detail),
    answer: JSON.stringify(answer ?? null),
  });
  const [row] = await trx
    .with('event', event)
    .from('process')
    .where({ id: processId })
    .update({
      sequence,
      state: position.state,
      position: JSON.stringify(position),
      person_id: face.personId ?? null,
      institution_id: face.institutionId ?? null,
      business_code: face.businessCode ?? null,
      acts_next: face.actsNext?.who ?? null,
      acts_next_institution_id: face.actsNext?.institutionId ?? null,
      acts_next_since: face.actsNext
        ? request.waitsAnew
          ? trx.fn.now()
          : trx.raw('coalesce(acts_next_since, now())')
        : null,
      changed_at: trx.fn.now(),
      closed_at: face.closed ? trx.fn.now() : null,
    })
    .returning<{ institutionCode: string | null }[]>(trx.raw(institutionCode));
  return { sequence, position, institutionCode: row?.institutionCode ?? null };
}

interface EventRow {
  process_id: string;
  sequence: number;
  type: string;
  message_id: string | null;
  request_hash: string | null;
  answer: unknown;
}

const institutionCode = `(select code from institution where institution.id = process.institution_id) as "institutionCode"`;

function snapshotQuery(db: Knex, processId: string) {
  return db<Snapshot & { id: string }>('process')
    .select<Snapshot[]>('sequence', 'position', db.raw(institutionCode))
    .where({ id: processId });
}

async function makeProcess(
  trx: Knex.Transaction,
  { processId, kind, from }: TransitionRequest,
): Promise<boolean> {
  const made = await trx('process')
    .insert({ id: processId, kind, state: from, sequence: 0, position: JSON.stringify({ state: from }) })
    .onConflict('id')
    .ignore()
    .returning<{ id: string }[]>('id');
  return made.length > 0;
}

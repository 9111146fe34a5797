import type { Knex } from 'knex';
import type { Actor } from '../contracts/message';
import type { ProcessFace } from '../domain/process-shape';
import type { RecordedMessage, Snapshot, TransitionRequest } from '../domain/transition.types';
import { wordsIdOf } from '../domain/words-id';
import { type Notice, messagesOf, telling } from './notices';
import { oneAtATime } from './one-at-a-time';

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

/** Before any row: whoever else has the unit and business has what comes of it, too. Held until the commit. */
export const holdPlace = (
  trx: Knex.Transaction,
  { institutionId, businessCode }: Pick<ProcessFace, 'institutionId' | 'businessCode'>,
): Promise<void> => oneAtATime(trx, `rights-at:${institutionId}/${businessCode ?? ''}`);

/** A process whose row is held, and what there is about the request's message. */
export interface HeldProcess {
  /** How it stands; absent where this is the first transition, which has just made the row. */
  readonly snapshot?: Snapshot;
  /** Recorded before. */
  readonly knowsMessage: boolean;
  /** What the API left for it (api/message-content.ts), encrypted. */
  readonly contentEnc: Buffer | null;
}

/** Holds the process's row until the commit, so that its transitions have one order. */
export async function holdProcess(trx: Knex.Transaction, request: TransitionRequest): Promise<HeldProcess> {
  const { processId, sequence, message } = request;
  const made = sequence === 1 ? await makeProcess(trx, request) : undefined;
  if (made) return { ...made, knowsMessage: false };
  const row = await snapshotQuery(trx, processId)
    .select<(Snapshot & Omit<HeldProcess, 'snapshot'>)[]>(
      trx.raw(knowsMessage, [message?.id ?? null]),
      contentOfMessage(trx, message),
    )
    .forUpdate('process')
    .first();
  if (!row) throw new Error('unreachable: the first transition has made the row, and none takes it away');
  const { knowsMessage: knows, contentEnc, ...snapshot } = row;
  return { snapshot, knowsMessage: knows, contentEnc };
}

const contentOfMessage = (trx: Knex.Transaction, message: TransitionRequest['message']): Knex.Raw =>
  trx.raw(
    `(select body_enc from message_body where process_id = process.id and message_id = ?) as "contentEnc"`,
    [message ? wordsIdOf(message) : null],
  );

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

/** An event, by a message or beside one: then `by` says whose doing it was, if anybody's. */
type EventToStore = TransitionRequest & { readonly by?: Actor };

/**
 * Stores the event, takes away what was left for its message, moves the process, and says who hears of it; and reads the
 * actor's right again: all in one statement. The session only claimed
 * it; the workflow judged whether the claim suits the process; here the claim must be an active row. The row stays locked
 * until the commit, so a revoke that meets a decision comes either before it or after it. `undefined`, and nothing may be
 * committed, where the right is gone.
 */
export async function storeEvent(
  trx: Knex.Transaction,
  request: EventToStore,
  answer: unknown,
  notices: readonly Notice[] = [],
): Promise<Snapshot | undefined> {
  const { processId, sequence, position, face, message, by } = request;
  const actor = message?.actor ?? by;
  const { rows } = await trx.raw<{ rows: { institutionCode: string | null }[] }>(moveProcess, {
    ...{ processId, sequence, type: request.type, from: request.from, to: position.state },
    ...{ messageId: message?.id ?? null, requestHash: message?.requestHash ?? null },
    updateId: message ? wordsIdOf(message) : null,
    ...{ actor: actor?.personId ?? null, holding: actor?.holding?.id ?? null },
    ...{ actorRole: actor?.holding?.role ?? null, actorInstitution: actor?.holding?.institutionId ?? null },
    actorBusiness: actor?.holding?.businessCode ?? null,
    detail: JSON.stringify(request.detail),
    answer: JSON.stringify(answer ?? null),
    position: JSON.stringify(position),
    ...{ person: face.personId ?? null, institution: face.institutionId ?? null },
    business: face.businessCode ?? null,
    ...{ actsNext: face.actsNext?.who ?? null, actsNextAt: face.actsNext?.institutionId ?? null },
    ...{ waitsAnew: request.waitsAnew, closed: face.closed },
    messages: messagesOf([{ key: `${processId}/${sequence}`, processId, notices }]),
  });
  const [moved] = rows;
  return moved && { sequence, position, institutionCode: moved.institutionCode };
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

const moveProcess = `
  with authority as (
    select from role_holding
     where id = :holding and person_id = :actor and role = :actorRole and institution_id = :actorInstitution
       and business_code is not distinct from :actorBusiness and ended_at is null
       for share
  ), event as (
    insert into process_event
      (process_id, sequence, message_id, request_hash, type, actor_person_id, actor_role, actor_institution_id,
       from_state, to_state, detail, answer)
    values (:processId, :sequence, :messageId, :requestHash, :type, :actor, :actorRole, :actorInstitution,
            :from, :to, :detail, :answer)
  ), settled as (
    delete from message_body where process_id = :processId and message_id = :updateId
  ), ${telling}
  update process
     set sequence = :sequence, state = :to, position = :position, person_id = :person, institution_id = :institution,
         business_code = :business, acts_next = :actsNext, acts_next_institution_id = :actsNextAt,
         acts_next_since = case when cast(:actsNext as text) is null then null
                                when :waitsAnew then now() else coalesce(acts_next_since, now()) end,
         changed_at = now(), closed_at = case when :closed then now() end
   where id = :processId and (cast(:holding as uuid) is null or exists (select from authority))
  returning ${institutionCode}`;

/** Holds a process's row until the commit and returns how it stands; `undefined` where it has none. */
export async function holdSnapshot(trx: Knex.Transaction, processId: string): Promise<Snapshot | undefined> {
  return await snapshotQuery(trx, processId).forUpdate('process').first();
}

function snapshotQuery(db: Knex, processId: string) {
  return db<Snapshot & { id: string }>('process')
    .select<Snapshot[]>('sequence', 'position', db.raw(institutionCode))
    .where({ id: processId });
}

/** Makes the row of a process that has none; `undefined` where somebody else has made it meanwhile. */
export async function makeProcess(
  trx: Knex.Transaction,
  { processId, kind, from, message }: Pick<TransitionRequest, 'processId' | 'kind' | 'from' | 'message'>,
): Promise<Pick<HeldProcess, 'contentEnc'> | undefined> {
  const [made] = await trx('process')
    .insert({ id: processId, kind, state: from, sequence: 0, position: JSON.stringify({ state: from }) })
    .onConflict('id')
    .ignore()
    .returning<Pick<HeldProcess, 'contentEnc'>[]>(contentOfMessage(trx, message));
  return made;
}

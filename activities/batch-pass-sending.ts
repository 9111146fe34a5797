import {
  ApplicationFailure,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import type { Knex } from 'knex';
import type { ApplicationAnswer } from '../contracts/exam-application-routes';
import { updateIdOf, type Actor, type RefusalDetail, type Sent } from '../contracts/message';
import { problems, type ProblemCode } from '../contracts/problems';
import { sayWhatCameBefore } from '../db/decided-by-another';
import type { DecisionWords } from '../domain/decision-words';
import { applicationProcessId } from '../domain/exam-application-process';
import { messageBodyPlace } from '../domain/message-body-place';
import type { Encryption } from '../runtime/encryption';
import { requestHash } from '../runtime/message-id';
import type { BatchItem, BatchReviewer, PassRefusal } from './batch-pass-rows';

export interface BatchPassTools {
  readonly db: Knex;
  readonly encryption: Encryption;
  readonly temporal: Pick<Client, 'workflow' | 'withDeadline'>;
}

/** The file's process has given no answer yet: what was sent may still be carried out. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const patienceMs = 8_000;

/**
 * Sends the pass to the file's process as the API sends a decision: what is confirmed is left first, encrypted, under the id of the
 * update (`takeAway`); that id follows from the item, so the engine, and after it the events, know a second sending. Returns why it was refused.
 * @throws NoAnswer
 */
export async function sendPass(
  tools: BatchPassTools,
  { personId, holding }: BatchReviewer,
  item: BatchItem,
): Promise<PassRefusal | undefined> {
  const { id, role, institutionId, businessCode } = holding;
  await leave(tools, item);
  const actor = { personId, holding: { id, role, institutionId, businessCode } };
  const refusal = await deliver(tools, item, actor);
  if (refusal?.code !== 'not-allowed-now') return refusal;
  // Two at once: whoever the process refused is told what the other has decided.
  const sentence = await sayWhatCameBefore(tools.db, item.applicationId, item.seen);
  return sentence === undefined ? refusal : { code: 'decided-by-another', sentence };
}

/** Whether this very message has passed the file. Its process is told too: a crash may have left that to the rows alone. */
export async function wasPassed({ db, temporal }: BatchPassTools, item: BatchItem): Promise<boolean> {
  const process = applicationProcessId(item.applicationId);
  const event = await db('process_event')
    .join('process', 'process.id', 'process_event.process_id')
    .where({ process_id: process, message_id: item.messageId })
    .first<{ isNewest: boolean } | undefined>(
      db.raw('process_event.sequence = process.sequence as "isNewest"'),
    );
  if (event?.isNewest)
    await temporal.workflow
      .getHandle(process)
      .signal('catchUp')
      .catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw new NoAnswer();
      });
  return event !== undefined;
}

const hashOf = ({ seen, internship, messageId }: BatchItem): string =>
  requestHash({ messageId, seen, internship });

/** An attempt before this one, or beside it, may have left it. */
async function leave({ db, encryption }: BatchPassTools, item: BatchItem): Promise<void> {
  const place = placeOf(item);
  const words: DecisionWords = { internship: item.internship };
  const body = encryption.encryptText(
    JSON.stringify(words),
    messageBodyPlace(place.process_id, place.message_id),
  );
  await db('message_body')
    .insert({ ...place, body_enc: body })
    .onConflict()
    .ignore();
}

/** It has an outcome: what any attempt has left for its message is of no more use. Without one it waits for the next attempt. */
export async function takeAway({ db }: Pick<BatchPassTools, 'db'>, item: BatchItem): Promise<void> {
  await db('message_body').where(placeOf(item)).delete();
}

const placeOf = (item: BatchItem) => ({
  process_id: applicationProcessId(item.applicationId),
  message_id: updateIdOf({ messageId: item.messageId, requestHash: hashOf(item) }),
});

async function deliver(
  { temporal }: BatchPassTools,
  item: BatchItem,
  actor: Actor,
): Promise<PassRefusal | undefined> {
  try {
    await temporal.withDeadline(Date.now() + patienceMs, () =>
      temporal.workflow
        .getHandle(applicationProcessId(item.applicationId))
        .executeUpdate<ApplicationAnswer, [Sent<{ seen: number }>]>('approve', {
          updateId: placeOf(item).message_id,
          args: [{ body: { seen: item.seen }, actor, requestHash: hashOf(item) }],
        }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return over;
    const refusal = error instanceof WorkflowUpdateFailedError ? refusalIn(error) : undefined;
    if (refusal) return refusal;
    throw new NoAnswer('no outcome yet', { cause: error });
  }
}

/** The engine's own word for an update that its workflow has not outlived. */
const endedMeanwhile = 'AcceptedUpdateCompletedWorkflow';

/** Its process has ended, before this or while it was asked. */
const over: PassRefusal = {
  code: 'not-allowed-now',
  sentence: '这份申报已经办结，不能再审核，请刷新后查看结果。',
};

/** A refusal's type is the problem's code; what fails for another reason may be carried out yet. */
function refusalIn({ cause }: WorkflowUpdateFailedError): PassRefusal | undefined {
  if (!(cause instanceof ApplicationFailure)) return undefined;
  if (cause.type === endedMeanwhile) return over;
  if (!isProblemCode(cause.type)) return undefined;
  const detail = cause.details?.[0] as RefusalDetail | undefined; // by whoever refuses: `refusal`
  return { code: cause.type, sentence: detail?.sentence ?? `${problems[cause.type].title}，请刷新后查看。` };
}

const isProblemCode = (type: string | undefined | null): type is ProblemCode =>
  !!type && Object.hasOwn(problems, type);

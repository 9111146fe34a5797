import { ActivityFailure, ApplicationFailure, workflowInfo } from '@temporalio/workflow';
import { updateIdOf } from '../contracts/message';
import type { TryRequest } from '../activities/identity.types';
import { type CardVerdict, judgeAuthority } from '../domain/card-verdict';
import { reserveTry, findDocumentOwner, whileWaiting } from './identity-activities';
import type { identityMessages } from './identity-verification.messages';
import type { Envelope } from './letter';

/** What is known about a scan when it comes to the desk. */
export interface ScanFindings {
  readonly verdict: CardVerdict;
  /** The day in Shanghai for which the try was reserved. */
  readonly day: string;
  /** The account that has proven the document, as the accounts say. */
  readonly ownerId?: string;
}

/**
 * Reserves the try, then asks the providers. Done for up to three scans beside each other; each lands on the tray with
 * its verdict (R-B3).
 */
export async function prepareScan({
  id: messageId,
  requestHash,
  actor: { personId },
  body: { frontUploadId, backUploadId },
}: Envelope<typeof identityMessages, 'scan'>): Promise<ScanFindings> {
  const updateId = updateIdOf({ messageId, requestHash });
  const processId = workflowInfo().workflowId;
  const request = { processId, messageId, updateId, personId, frontUploadId, backUploadId };
  const { day, ownerId } = await reserveTry(request);
  return { day, ownerId, verdict: await verdictOn(request) };
}

/** Whose the document is, before a manual review of it begins. */
export async function findOwner({
  id,
  requestHash,
}: Envelope<typeof identityMessages, 'request-manual-review'>): Promise<{ ownerId?: string }> {
  const updateId = updateIdOf({ messageId: id, requestHash });
  return { ownerId: (await findDocumentOwner(workflowInfo().workflowId, updateId)) ?? undefined };
}

async function verdictOn(request: TryRequest): Promise<CardVerdict> {
  try {
    const card = await whileWaiting('识别身份证照片').compareCard(request);
    if (card.kind !== 'passed') return card;
    const answer = await whileWaiting('权威核验姓名和号码').askAuthority(request.processId, request.updateId);
    return judgeAuthority(answer, card);
  } catch (error) {
    if (isRefusal(error)) throw error;
    return { kind: 'not-counted', reason: 'provider-unavailable' };
  }
}

/**
 * Whether it is anything else than no usable answer after all attempts, be it the provider that failed or our database
 * beside it: the person may try again, and the try doesn't count.
 */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof ActivityFailure)) return true;
  const { cause } = error;
  return (
    cause instanceof ApplicationFailure &&
    cause.type !== 'provider-unavailable' &&
    cause.nonRetryable === true
  );
}

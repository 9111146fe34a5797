import { randomUUID } from 'node:crypto';
import { insertFaceCheck } from '../activities/face-check-rows';
import { consentVersions } from '../api/consent/documents';
import type { FaceCheckView, FaceSession } from '../contracts/face-check';
import type { FaceCheckPurpose } from '../contracts/face-check-states';
import { taskQueueName } from '../contracts/task-queues';
import { faceCheckProcessId } from '../domain/face-check-process';
import { createBlindIndex } from '../runtime/blind-index';
import { createEncryption } from '../runtime/encryption';
import { type Holder, newHolder, newVisitor, type Visitor } from './identity-steps';
import { verify } from './login-steps';
import { codeSentTo } from './sms-steps';
import type { ReachableStack, Stack } from './stack';
import { newKey, newPhone } from './unit-account-steps';

/** Somebody 认证成功, with the card that proves it and a phone. */
export interface VerifiedVisitor extends Visitor {
  readonly holder: Holder;
  readonly phone: string;
}

export async function newVerifiedVisitor(stack: ReachableStack, name = '甲示例'): Promise<VerifiedVisitor> {
  const [visitor, holder, phone] = [await newVisitor(stack), newHolder(name), newPhone()];
  const encryption = createEncryption(stack.config.keys.encryption);
  // The phone first: one that was bound after the proof of the identity proves nothing for days.
  await stack.database
    .knex('person')
    .where({ id: visitor.id })
    .update({
      phone_enc: encryption.encryptText(phone),
      phone_index: createBlindIndex(stack.config.keys.blindIndex)('phone', phone),
    });
  await verify({ ...stack, encryption }, visitor.id, { name, number: holder.documentNumber });
  return { ...visitor, holder, phone };
}

/** Asks for a check as a process does, and runs it; `agoMs`: it was asked for so long ago. */
export async function askFor(
  stack: Stack,
  { id: personId }: Visitor,
  { purpose = 'activate-authorization', agoMs = 0 }: { purpose?: FaceCheckPurpose; agoMs?: number } = {},
) {
  const id = randomUUID();
  const nowMs = Date.now() - agoMs;
  await stack.database.knex.transaction((trx) =>
    insertFaceCheck(trx, { id, personId, purpose, askedBy: 'test/asker', nowMs }),
  );
  const handle = await stack.temporal.workflow.start('faceCheck', {
    workflowId: faceCheckProcessId(id),
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'review'),
    args: [id],
  });
  return { id, handle };
}

export const view = ({ client }: Visitor, id: string) => client.get<FaceCheckView>(`/api/face-checks/${id}`);

/** Consents to the text in force and starts. */
export const consentAndStart = ({ client }: Visitor, id: string, key = newKey()) =>
  client.post<FaceSession>(
    `/api/face-checks/${id}/consent-and-start`,
    { consentVersion: consentVersions.face },
    key,
  );

/** A check whose person has consented and is at the provider. */
export async function begunCheck(stack: Stack, visitor: Visitor, agoMs = 0) {
  const { id, handle } = await askFor(stack, visitor, { agoMs });
  const { status, body } = await consentAndStart(visitor, id);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { id, handle, session: body };
}

export const comeBackOnce = ({ client }: Visitor, id: string) =>
  client.post<FaceCheckView>(`/api/face-checks/${id}/return`);

/** Comes back until the provider has been asked, as the screen does: the API waits for that a few seconds at a time. */
export async function comeBack(visitor: Visitor, id: string) {
  let answer = await comeBackOnce(visitor, id);
  for (let again = 0; again < 5 && answer.body.isAtProvider; again += 1)
    answer = await comeBackOnce(visitor, id);
  return answer;
}

/** What the person does on the provider's page. */
export async function showFace(
  { sandbox }: { readonly sandbox: { origin(): string } },
  { bizToken }: FaceSession,
  passed: boolean,
  /** The provider's code of what went wrong; else it is another person. */
  code?: number,
): Promise<void> {
  const response = await fetch(`${sandbox.origin()}/sandbox/face/${bizToken}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ passed, code }),
  });
  if (!response.ok) throw new Error(`face: ${response.status}`);
}

/** Sends a scan as the front ends do: kept pictures are sent again. */
export async function scanCard(
  { client }: Visitor,
  id: string,
  pictures: { frontUploadId: string; backUploadId?: string },
  key = newKey(),
) {
  const post = (under: Record<string, string>) =>
    client.post<Scanned>(`/api/face-checks/${id}/scan`, pictures, under);
  let answer = await post(key);
  for (let again = 0; again < 8 && answer.body.arePicturesKept; again += 1) answer = await post(newKey());
  return answer;
}

interface Scanned {
  outcome: string;
  message: string;
  arePicturesKept: boolean;
  check: FaceCheckView;
}

/** The first half of the way without a face: the code that reaches the account's phone. */
export async function provePhone(stack: Stack, { client, phone }: VerifiedVisitor, id: string) {
  await client.post(`/api/face-checks/${id}/sms-codes`, undefined, newKey());
  const code = await codeSentTo(stack, phone);
  return await client.post<FaceCheckView>(`/api/face-checks/${id}/phone`, { code }, newKey());
}

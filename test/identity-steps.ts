import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { checkCharacter } from '../domain/id-number';
import type { ScanResult } from '../contracts/identity';
import type { LoginOutcome } from '../contracts/login';
import type { Upload, PicturePurpose } from '../contracts/upload';
import { type Answer, ApiClient } from './api-client';
import { consents } from './login-steps';
import type { VisitedStack } from './stack';

/** Somebody logged in, and how they reach the API. */
export interface Visitor {
  readonly client: ApiClient;
  readonly id: string;
}

/** A document of an invented person, as it is typed. */
export interface Holder {
  readonly name: string;
  readonly documentNumber: string;
}

type CardQuality = 'good' | 'blurred' | 'border-missing' | 'flash' | 'expired';

let serial = randomInt(1, 900_000);

/** An invented person nobody has used: a right number of 武昌区, and a name that looks invented. */
export function newHolder(name = '甲示例'): Holder {
  serial += 1;
  const day = new Date(Date.UTC(1970, 0, 1) + (serial % 11_000) * 86_400_000);
  const first17 = `420106${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(Math.floor(serial / 11_000)).padStart(3, '0')}`;
  return { name, documentNumber: first17 + checkCharacter(first17) };
}

/** What WeChat gives the mini-program of one of the sandbox's people, or else of somebody who has never logged in. */
export async function newWechatCode(
  { sandbox }: Pick<VisitedStack, 'sandbox'>,
  who: { persona: string } | { openid: string } = { openid: `o-${randomUUID()}` },
): Promise<string> {
  const response = await fetch(`${sandbox.origin()}/sandbox/wechat/codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  return ((await response.json()) as { code: string }).code;
}

/** Somebody new, logged in by WeChat in the mini-program. */
export async function newVisitor(stack: VisitedStack, who?: { openid: string }): Promise<Visitor> {
  const client = new ApiClient(stack.origin, 'weapp');
  const code = await newWechatCode(stack, who);
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code, consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  return { client, id: body.session.person.id };
}

/** The sandbox's picture of a card. */
export async function cardPicture(
  { sandbox }: VisitedStack,
  side: 'front' | 'back',
  { name, documentNumber }: Holder,
  quality: CardQuality = 'good',
): Promise<Buffer> {
  const query = new URLSearchParams({ name, number: documentNumber });
  const response = await fetch(
    `${sandbox.origin()}/sandbox/cards/${side}/${quality}.jpg?${query.toString()}`,
  );
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

export async function sendPicture(
  { client }: Visitor,
  bytes: Buffer,
  purpose: PicturePurpose = 'identity-document',
): Promise<string> {
  const form = new FormData();
  form.set('purpose', purpose);
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'x.jpg');
  const { status, body } = await client.call<Upload>('POST', '/api/uploads', { form });
  if (status !== 200) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** Both sides of a card, sent. */
export async function sendCard(
  stack: VisitedStack,
  visitor: Visitor,
  holder: Holder,
  quality: CardQuality = 'good',
): Promise<{ frontUploadId: string; backUploadId: string }> {
  const [front, back] = await Promise.all([
    cardPicture(stack, 'front', holder, quality),
    cardPicture(stack, 'back', holder, quality),
  ]);
  return {
    frontUploadId: await sendPicture(visitor, front),
    backUploadId: await sendPicture(visitor, back),
  };
}

interface ScanOptions {
  /** Another card than the one that is typed. */
  readonly card?: Holder;
  readonly quality?: CardQuality;
  readonly key?: string;
}

/** One try: the card of `card` under what is typed. A provider that gives no answer is asked again, as people do. */
export async function scan(
  stack: VisitedStack,
  visitor: Visitor,
  typed: Holder,
  { card = typed, quality = 'good', key = randomUUID() }: ScanOptions = {},
): Promise<Answer<ScanResult>> {
  const body = { ...typed, ...(await sendCard(stack, visitor, card, quality)) };
  let answer = await postScan(visitor, body, key);
  for (let again = 0; again < 4 && answer.body.reason === 'provider-unavailable'; again += 1)
    answer = await postScan(visitor, body);
  return answer;
}

export const postScan = (
  { client }: Visitor,
  body: Holder & { frontUploadId: string; backUploadId: string },
  key: string = randomUUID(),
): Promise<Answer<ScanResult>> =>
  client.post<ScanResult>('/api/identity/scans', body, { 'idempotency-key': key });

/** What the authority's register says about a number from now on. */
export async function tellRegister(
  { sandbox }: VisitedStack,
  { name, documentNumber }: Holder,
): Promise<void> {
  const entry = { name, agreement: 'name-differs' };
  await control(sandbox.origin(), 'PUT', `/sandbox/register/${documentNumber}`, entry);
}

export async function switchFault({ sandbox }: VisitedStack, fault: object): Promise<() => Promise<void>> {
  const { id } = await control<{ id: string }>(sandbox.origin(), 'POST', '/sandbox/faults', fault);
  return () => control(sandbox.origin(), 'DELETE', `/sandbox/faults/${id}`);
}

/** Waits until a fault that strikes so many times has struck. */
export async function untilNoFault({ sandbox }: VisitedStack): Promise<void> {
  const faults = () => control<readonly object[]>(sandbox.origin(), 'GET', '/sandbox/faults');
  while ((await faults()).length > 0) await setTimeout(20);
}

async function control<T>(origin: string, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(origin + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

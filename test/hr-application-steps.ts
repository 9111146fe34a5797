import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { HrApplicationDetail } from '../contracts/hr-account-application';
import { createBlindIndex } from '../runtime/blind-index';
import { createEncryption } from '../runtime/encryption';
import type { Answer } from './api-client';
import { sendPicture, type Visitor } from './identity-steps';
import type { Stack } from './stack';
import { newPhone, newVerified } from './unit-account-steps';

/** Somebody who is 认证成功 and can be reached by phone: all that applying asks for. */
export async function newApplicant(stack: Stack, name: string): Promise<Visitor> {
  const visitor = await newVerified(stack, name);
  const { encryption, blindIndex } = stack.config.keys;
  const phone = newPhone();
  await stack.database
    .knex('person')
    .where({ id: visitor.id })
    .update({
      phone_enc: createEncryption(encryption).encryptText(phone),
      phone_index: createBlindIndex(blindIndex)('phone', phone),
    });
  return visitor;
}

export const form = { department: '人事科', officePhone: '027-87654321' };

export async function sendProof(visitor: Visitor): Promise<string> {
  const bytes = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#dfe8f5' } })
    .jpeg()
    .toBuffer();
  return await sendPicture(visitor, bytes, 'hr-account-application');
}

/** Applies for a unit with a stamped form. */
export async function apply(
  visitor: Visitor,
  institutionId: string,
  key?: string,
): Promise<Answer<HrApplicationDetail>> {
  const pictures = { 'application-form': await sendProof(visitor) };
  return await send(visitor, '/api/hr-account-applications', { institutionId, form, pictures }, key);
}

type Decision = { decision: 'admit' | 'refuse'; opinion?: string; round?: number };

export const decide = (
  visitor: Visitor,
  id: string,
  decision: Decision,
): Promise<Answer<HrApplicationDetail>> =>
  send(visitor, `/api/hr-account-applications/${id}/decision`, decision);

export const withdraw = (visitor: Visitor, id: string): Promise<Answer<HrApplicationDetail>> =>
  send(visitor, `/api/hr-account-applications/${id}/withdrawal`);

export const view = ({ client }: Visitor, id: string) =>
  client.get<HrApplicationDetail>(`/api/hr-account-applications/${id}`);

export const send = (
  { client }: Visitor,
  path: string,
  body?: object,
  key: string = randomUUID(),
): Promise<Answer<HrApplicationDetail>> =>
  client.post<HrApplicationDetail>(path, body, { 'idempotency-key': key });

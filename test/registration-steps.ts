import { randomInt, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { RegistrationDetail, RegistrationForm } from '../contracts/institution-registration';
import type { RegistrationMaterial } from '../contracts/institution-registration-states';
import type { LoginOutcome, RoleName } from '../contracts/login';
import { checkCharacterOf } from '../domain/credit-code';
import { registrationNotice } from '../contracts/registration-notice';
import { materialsAskedOf } from '../contracts/institution-registration-states';
import { type Answer, ApiClient } from './api-client';
import { giveRole } from './give-role';
import { newVisitor, sendPicture, type Visitor } from './identity-steps';
import { consents } from './login-steps';
import { codeSentTo } from './sms-steps';
import type { ReachableStack } from './stack';

/** Somebody on the public page who has proven a phone by the code of an SMS (R-D1). */
export interface Applicant extends Visitor {
  readonly phone: string;
}

let serial = randomInt(1, 80_000_000);

export async function newApplicant(stack: ReachableStack): Promise<Applicant> {
  const client = new ApiClient(stack.origin, 'console');
  const phone = `139${String((serial += 1)).padStart(8, '0')}`;
  const sent = { phone, purpose: 'institution-registration', consents };
  const { status } = await client.post('/api/login/sms-codes', sent);
  if (status >= 300) throw new Error(`sms-codes: ${status}`);
  const code = await codeSentTo(stack, phone);
  const { body } = await client.post<LoginOutcome>('/api/login/sms', { ...sent, code });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  return { client, phone, id: body.session.person.id };
}

/** Somebody with a role at an institution, which is active. */
export async function newReviewer(
  stack: ReachableStack,
  role: RoleName,
  institutionId: string,
): Promise<Visitor> {
  const visitor = await newVisitor(stack);
  const { id } = await giveRole(stack, visitor.id, { role, institutionId });
  await visitor.client.put('/api/session/role', { roleId: id });
  return visitor;
}

/** An institution that ships, by its name. */
export async function institutionNamed({ database }: ReachableStack, name: string): Promise<string> {
  return (await database.knex('institution').where({ name }).first<{ id: string }>('id')).id;
}

/** An invented credit code with a right check character. */
export function newCreditCode(): string {
  const first = `91420106MB${String((serial += 1) % 10_000_000).padStart(7, '0')}`;
  return first + checkCharacterOf(first);
}

/** What somebody types: a clinic that nobody has named yet, unless the test says otherwise. */
export const newForm = (supervisorId: string, change: Partial<RegistrationForm> = {}): RegistrationForm => ({
  applicantName: '甲示例',
  name: `武汉市武昌区示例${(serial += 1)}口腔诊所`,
  address: '武汉市武昌区示例路 1 号',
  kind: 'clinic',
  supervisorId,
  creditCode: newCreditCode(),
  licenceNumber: `鄂卫诊备2026-${serial}`,
  ...change,
});

/** The pictures that a form's kind asks for, sent. */
export async function sendMaterials(
  visitor: Visitor,
  { kind }: RegistrationForm,
): Promise<Partial<Record<RegistrationMaterial, string>>> {
  const slots = materialsAskedOf(kind).map(async (slot, index) => {
    const bytes = await sharp({
      create: { width: 60 + index, height: 80, channels: 3, background: '#dfe8f5' },
    })
      .jpeg()
      .toBuffer();
    return [slot, await sendPicture(visitor, bytes, 'institution-registration')] as const;
  });
  return Object.fromEntries(await Promise.all(slots));
}

/** The 补增申请须知 in force, accepted. */
export const noticeVersion = registrationNotice.version;

type Decision = { decision: 'admit' | 'refuse'; opinion?: string; round?: number };

export async function apply(
  visitor: Visitor,
  form: RegistrationForm,
  key: string = randomUUID(),
): Promise<Answer<RegistrationDetail>> {
  const body = { form, materials: await sendMaterials(visitor, form), noticeVersion };
  return await send(visitor, '/api/institution-registrations', body, key);
}

export async function correct(
  visitor: Visitor,
  id: string,
  form: RegistrationForm,
  materials: Partial<Record<RegistrationMaterial, string>>,
): Promise<Answer<RegistrationDetail>> {
  return await send(visitor, `/api/institution-registrations/${id}/correction`, { form, materials });
}

export const decide = (
  visitor: Visitor,
  id: string,
  decision: Decision,
  key?: string,
): Promise<Answer<RegistrationDetail>> =>
  send(visitor, `/api/institution-registrations/${id}/decision`, decision, key);

export const send = (
  { client }: Visitor,
  path: string,
  body: object,
  key: string = randomUUID(),
): Promise<Answer<RegistrationDetail>> =>
  client.post<RegistrationDetail>(path, body, { 'idempotency-key': key });

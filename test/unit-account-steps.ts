import { randomInt, randomUUID } from 'node:crypto';
import type { AccountActivation, ActivationCode, UnitAccountSummary } from '../contracts/unit-account';
import type { Session } from '../contracts/login';
import { createEncryption } from '../runtime/encryption';
import { ApiClient, type Answer } from './api-client';
import { giveRole } from './give-role';
import { newHolder, newVisitor, type Visitor } from './identity-steps';
import { consents, verify } from './login-steps';
import { codeSentTo } from './sms-steps';
import type { ReachableStack } from './stack';

export const newKey = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

export interface TestUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

let serial = randomInt(1000, 8000);

const kindWords = {
  department: '主管部门',
  hospital: '医院',
  'health-centre': '卫生院',
  'village-clinic': '村卫生室',
  'public-health': '疾病预防控制中心',
} as const;
const notMedical: readonly string[] = ['department', 'public-health'];

/** An institution of its own, under another one or at the top. */
export async function addUnit(
  { database: { knex } }: ReachableStack,
  kind: keyof typeof kindWords,
  above?: string,
): Promise<TestUnit> {
  const parent = above && (await knex('institution').where({ id: above }).first<{ tree_path: string }>());
  const [id, code] = [randomUUID(), `429021${(serial += 1)}`];
  const name = `神农架林区示例${kindWords[kind]}${code}`;
  await knex('institution').insert({
    ...{ id, code, name, name_normalised: name, kind, is_medical: !notMedical.includes(kind) },
    ...{ parent_id: above ?? null, division_code: '429021' },
    tree_path: `${parent ? parent.tree_path : ''}${id}/`,
  });
  return { id, code, name };
}

/** Somebody who works with a role at an institution, in the mini-program. */
export async function newClerk(
  stack: ReachableStack,
  institutionId: string,
  role: 'hr-account' | 'platform-administrator' = 'hr-account',
): Promise<Visitor> {
  const visitor = await newVisitor(stack);
  const { id: roleId } = await giveRole(stack, visitor.id, { role, institutionId });
  await visitor.client.put('/api/session/role', { roleId });
  return visitor;
}

/** Somebody who is 认证成功 under this name. */
export async function newVerified(stack: ReachableStack, name: string): Promise<Visitor> {
  const visitor = await newVisitor(stack);
  await makeVerified(stack, visitor, name);
  return visitor;
}

export async function makeVerified(stack: ReachableStack, { id }: Visitor, name: string): Promise<void> {
  const encryption = createEncryption(stack.config.keys.encryption);
  await verify({ ...stack, encryption }, id, { name, number: newHolder(name).documentNumber });
}

export async function issue(clerk: Visitor, institutionId: string): Promise<UnitAccountSummary> {
  const answer = await clerk.client.post<UnitAccountSummary>(
    '/api/unit-accounts',
    { institutionId },
    newKey(),
  );
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function readCode(clerk: Visitor, accountId: string | null): Promise<string> {
  return (await clerk.client.get<ActivationCode>(`/api/unit-accounts/${accountId}/code`)).body.code;
}

export const newPc = (stack: ReachableStack): ApiClient => new ApiClient(stack.origin, 'console');

export const begin = (pc: ApiClient, accountNumber: string, code: string) =>
  pc.post<AccountActivation>('/api/account-activations', { accountNumber, code });
export const current = (pc: ApiClient) => pc.get<AccountActivation>('/api/account-activations/current');
export const complete = (pc: ApiClient, key = newKey()) =>
  pc.post<AccountActivation>('/api/account-activations/current/completion', undefined, key);

export const saveDetails = (pc: ApiClient, details: object): Promise<Answer<AccountActivation>> =>
  pc.put<AccountActivation>('/api/account-activations/current/details', {
    ...{ department: '人事科', officePhone: '0719-3330000', consents },
    ...details,
  });

export const follow = (pc: ApiClient, answer: 'followed' | 'skipped' = 'skipped') =>
  pc.post<AccountActivation>('/api/account-activations/current/follow', { answer });

/** The code on the page, scanned and confirmed by this person; answers what the phone is told. */
export async function bindByScan(pc: ApiClient, { client }: Visitor) {
  const { body: shown } = await pc.post<{ id: string; ticket: string }>(
    '/api/account-activations/current/ticket',
  );
  const { ticket, id } = shown;
  const scanned = await client.post<{ entrance: string; activation: object | null }>(
    '/api/login/ticket-scans',
    { ticket },
  );
  const confirmed = await client.post(`/api/login/tickets/${id}/confirm`, { ticket, roleId: null });
  return { id, ticket, scanned, confirmed };
}

/** Proves the phone by the code that reaches it. */
export async function provePhone(stack: ReachableStack, pc: ApiClient, phone: string) {
  await pc.post('/api/account-activations/current/sms-codes');
  const code = await codeSentTo(stack, phone);
  return pc.post<AccountActivation>('/api/account-activations/current/phone', { code });
}

export const newPhone = (): string => `139${String(randomInt(100_000_000)).padStart(8, '0')}`.slice(0, 11);

/** All steps but the last. */
export async function walkToCompletion(
  stack: ReachableStack,
  pc: ApiClient,
  person: Visitor,
  name: string,
): Promise<string> {
  const phone = newPhone();
  await saveDetails(pc, { name, phone });
  await follow(pc);
  await bindByScan(pc, person);
  await provePhone(stack, pc, phone);
  return phone;
}

/** Logs in at the console by QR code with the role that the phone picks. */
export async function logInByScan(
  stack: ReachableStack,
  { client }: Visitor,
  accountNumber: string,
): Promise<ApiClient> {
  const pc = newPc(stack);
  const { body } = await pc.post<{ id: string; ticket: string }>('/api/login/tickets', {
    entrance: 'institution',
    accountNumber,
  });
  const { id, ticket } = body;
  const scan = await client.post<{ preselectedRoleId: string }>('/api/login/ticket-scans', { ticket });
  await client.post(`/api/login/tickets/${id}/confirm`, { ticket, roleId: scan.body.preselectedRoleId });
  await pc.post<Session>(`/api/login/tickets/${id}/session`);
  return pc;
}

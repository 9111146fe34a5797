import type { AuthorizationRow } from '../contracts/authorization';
import type { BusinessAccountRow } from '../contracts/own-account';
import type { Page } from '../contracts/page';
import type { UnitAccountSummary } from '../contracts/unit-account';
import type { Answer } from './api-client';
import type { Visitor } from './identity-steps';
import type { Stack } from './stack';
import {
  addUnit,
  begin,
  complete,
  newClerk,
  newKey,
  newPc,
  newVerified,
  readCode,
  walkToCompletion,
} from './unit-account-steps';

/** A hospital below the department, and whoever has its HR account. */
export async function newHospital(stack: Stack, { id }: { readonly id: string }) {
  const hospital = await addUnit(stack, 'hospital', id);
  return { hospital, hr: await newClerk(stack, hospital.id) };
}

/** The same, with 医师资格考试 in somebody's hands by its account. */
export async function businessInUse(stack: Stack, department: { readonly id: string }, name = '甲示例') {
  const { hospital, hr } = await newHospital(stack, department);
  const { body: account } = await issueBusinessAccount(hr);
  const person = await newVerified(stack, name);
  const { phone } = await activateAccount(stack, hr, account, person, name);
  return { hospital, hr, account, person, phone };
}

/** 是否使用, off and on again. */
export const turn = (
  { client }: Visitor,
  id: string | null,
  what: 'suspension' | 'resumption',
  key = newKey(),
): Promise<Answer<AuthorizationRow>> =>
  client.post<AuthorizationRow>(`/api/authorizations/${id}/${what}`, undefined, key);

export const changeAccount = (
  { client }: Visitor,
  id: string | null,
  what: 'reissue' | 'revocation',
): Promise<Answer<unknown>> => client.post(`/api/unit-accounts/${id}/${what}`, undefined, newKey());

/** 生成账户 for a business of the clerk's unit. */
export const issueBusinessAccount = (
  { client }: Visitor,
  businessCode = '05',
  key = newKey(),
): Promise<Answer<UnitAccountSummary>> =>
  client.post<UnitAccountSummary>('/api/business-accounts', { businessCode }, key);

/** The row of a business in the clerk's 业务帐号管理. */
export async function businessAccount({ client }: Visitor, businessCode = '05'): Promise<BusinessAccountRow> {
  const { body } = await client.get<Page<BusinessAccountRow>>('/api/business-accounts?limit=100');
  const row = body.items.find(({ authorization }) => authorization.business.code === businessCode);
  if (!row) throw new Error(`no business ${businessCode}`);
  return row;
}

/** All steps of the activation but the last, in a browser of its own. */
export async function walkWith(
  stack: Stack,
  { accountNumber, code }: { accountNumber: string; code: string },
  person: Visitor,
  name: string,
) {
  const pc = newPc(stack);
  const begun = await begin(pc, accountNumber, code);
  if (begun.status !== 200) throw new Error(`${begun.status} ${JSON.stringify(begun.body)}`);
  const phone = await walkToCompletion(stack, pc, person, name);
  return { pc, phone, complete: () => complete(pc) };
}

/** The whole activation of an account whose code the clerk reads out. */
export async function activateAccount(
  stack: Stack,
  clerk: Visitor,
  { id, accountNumber }: UnitAccountSummary,
  person: Visitor,
  name: string,
): Promise<{ phone: string }> {
  const code = await readCode(clerk, id);
  const walked = await walkWith(stack, { accountNumber, code }, person, name);
  const { status, body } = await walked.complete();
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return walked;
}

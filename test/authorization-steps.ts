import type { AuthorizationCode, AuthorizationRow } from '../contracts/authorization';
import type { OwnChange } from '../contracts/authorization-change';
import type { OwnActivation, OwnBusiness, OwnOffer } from '../contracts/own-authorization';
import type { Page } from '../contracts/page';
import type { Answer } from './api-client';
import { comeBack, consentAndStart, showFace, view } from './face-check-steps';
import { eventually } from './eventually';
import type { Visitor } from './identity-steps';
import type { Stack } from './stack';
import { newKey } from './unit-account-steps';

/** One page of the table as this clerk sees it. */
export async function authorizations({ client }: Visitor, query = ''): Promise<Page<AuthorizationRow>> {
  const { status, body } = await client.get<Page<AuthorizationRow>>(`/api/authorizations?${query}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export const askForCode = (
  { client }: Visitor,
  institutionId: string,
  businessCode = '05',
  key = newKey(),
): Promise<Answer<AuthorizationRow>> =>
  client.post<AuthorizationRow>('/api/authorizations', { institutionId, businessCode }, key);

/** A code that waits, and which authorization it is of. */
export async function issueAuthorization(
  clerk: Visitor,
  institutionId: string,
  businessCode = '05',
): Promise<{ id: string; code: string }> {
  const { status, body } = await askForCode(clerk, institutionId, businessCode);
  if (status !== 200 || body.id === null) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { id: body.id, code: await readAuthorizationCode(clerk, body.id) };
}

export async function readAuthorizationCode({ client }: Visitor, id: string): Promise<string> {
  return (await client.get<AuthorizationCode>(`/api/authorizations/${id}/code`)).body.code;
}

export const changeAuthorization = (
  { client }: Visitor,
  id: string,
  what: 'reset' | 'revocation',
  key = newKey(),
): Promise<Answer<AuthorizationRow>> =>
  client.post<AuthorizationRow>(`/api/authorizations/${id}/${what}`, undefined, key);

/** The code is filled in, in the mini-program. */
export const addBusiness = (
  { client }: Visitor,
  code: string,
  key = newKey(),
): Promise<Answer<OwnActivation>> => client.post<OwnActivation>('/api/own-authorizations', { code }, key);

export interface OwnAuthorizations {
  readonly businesses: readonly OwnBusiness[];
  readonly activations: readonly OwnActivation[];
  readonly offers: readonly OwnOffer[];
  readonly changes: readonly OwnChange[];
}

export const ownAuthorizations = async ({ client }: Visitor): Promise<OwnAuthorizations> =>
  (await client.get<OwnAuthorizations>('/api/own-authorizations')).body;

/** Goes through the face check with this outcome, and waits until the authorization knows. */
export async function confirmFace(stack: Stack, person: Visitor, checkId: string, passed = true) {
  const { body } = await consentAndStart(person, checkId);
  await showFace(stack, body, passed);
  await comeBack(person, checkId);
  return await eventually(async () => {
    const row = await stack.database
      .knex('authorization_grant')
      .where({ check_id: checkId })
      .first<object | undefined>('id');
    return row === undefined ? await view(person, checkId) : undefined;
  });
}

/** Fills in the code and passes the face check: the business administrator from then on. */
export async function activateByCode(stack: Stack, person: Visitor, code: string): Promise<void> {
  const { status, body } = await addBusiness(person, code);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  await confirmFace(stack, person, body.checkId);
}

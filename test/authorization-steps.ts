import type { AuthorizationCode, AuthorizationRow } from '../contracts/authorization';
import type { Page } from '../contracts/page';
import type { Answer } from './api-client';
import type { Visitor } from './identity-steps';
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

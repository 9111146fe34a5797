import type { PersonMatch } from '../contracts/authorization';
import type { AdministeredBusiness, OwnChange } from '../contracts/authorization-change';
import type { AuthorizationChangeKind } from '../contracts/authorization-change-states';
import type { Answer } from './api-client';
import { ownAuthorizations } from './authorization-steps';
import { comeBack, consentAndStart, showFace, type VerifiedVisitor } from './face-check-steps';
import { eventually } from './eventually';
import type { Visitor } from './identity-steps';
import type { Stack } from './stack';
import { newKey } from './unit-account-steps';

/** What an administrator types of somebody. */
export const typedOf = ({ holder }: VerifiedVisitor) => ({
  name: holder.name,
  documentType: 'id-card' as const,
  documentNumber: holder.documentNumber,
});

export const lookUp = ({ client }: Visitor, holdingId: string, typed: object): Promise<Answer<PersonMatch>> =>
  client.post<PersonMatch>(`/api/own-businesses/${holdingId}/matches`, typed, newKey());

export const beginChange = (
  { client }: Visitor,
  holdingId: string,
  body: { kind: AuthorizationChangeKind; matchId: string | null },
  key = newKey(),
): Promise<Answer<OwnChange>> =>
  client.post<OwnChange>(`/api/own-businesses/${holdingId}/changes`, body, key);

/** Looks the other person up and begins it for them. */
export async function beginFor(
  administrator: Visitor,
  holdingId: string,
  kind: AuthorizationChangeKind,
  other: VerifiedVisitor,
): Promise<Answer<OwnChange>> {
  const { body } = await lookUp(administrator, holdingId, typedOf(other));
  return await beginChange(administrator, holdingId, { kind, matchId: body.matchId });
}

/** Begins it and shows the face: the other person is asked from then on. Returns the change. */
export async function offerTo(
  stack: Stack,
  administrator: Visitor,
  holdingId: string,
  kind: AuthorizationChangeKind,
  other: VerifiedVisitor,
): Promise<OwnChange> {
  const { status, body } = await beginFor(administrator, holdingId, kind, other);
  if (status !== 200 || !body.checkId) throw new Error(`${status} ${JSON.stringify(body)}`);
  const session = await consentAndStart(administrator, body.checkId);
  await showFace(stack, session.body, true);
  await comeBack(administrator, body.checkId);
  return await eventually(async () => {
    const { changes } = await ownAuthorizations(administrator);
    const now = changes.find(({ id }) => id === body.id);
    return now?.state === 'checking' ? undefined : now;
  });
}

export const answerChange = (
  { client }: Visitor,
  changeId: string,
  what: 'acceptance' | 'refusal' | 'withdrawal',
  key = newKey(),
): Promise<Answer<unknown>> => client.post(`/api/authorization-changes/${changeId}/${what}`, undefined, key);

export const administered = ({ client }: Visitor, holdingId: string): Promise<Answer<AdministeredBusiness>> =>
  client.get<AdministeredBusiness>(`/api/own-businesses/${holdingId}`);

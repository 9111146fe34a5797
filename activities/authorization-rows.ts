import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../contracts/message';
import { issuableRows } from '../db/authorization-issuer';
import { codeBytes, codeFromBytes, normaliseCode } from '../domain/code-text';
import {
  grantIdOf,
  placeOf,
  type AuthorizationPosition,
  type AuthorizationProcess,
} from '../domain/authorization-process';
import type { EventType } from '../domain/process-shape';
import type { BlindIndex } from '../runtime/blind-index';
import type { Encryption } from '../runtime/encryption';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';

export interface AuthorizationTools {
  readonly encryption: Encryption;
  readonly blindIndex: BlindIndex;
}

export type AuthorizationEvent = RecordedEvent<AuthorizationProcess, EventType<AuthorizationProcess>>;

/** What a message about an authorization names. */
export interface Names {
  readonly institution: string;
  readonly business: string;
}

/** The names, once the tree says that this actor gives rights there (R-H2). */
export async function getIssuable(
  trx: Knex.Transaction,
  position: AuthorizationPosition,
  { holding }: Actor,
): Promise<Names> {
  const { institutionId, businessCode } = placeOf(position);
  const row =
    holding &&
    (await issuableRows(trx, holding)
      .where({ 'unit.id': institutionId, 'business.code': businessCode })
      .first<Names | undefined>('unit.name as institution', 'business.name as business'));
  if (!row)
    throw refusal('no-permission', {
      sentence: '只有该机构的人事管理主体账号及其主管部门可以办理此项业务授权。',
    });
  return row;
}

export async function getNames(
  trx: Knex.Transaction,
  position: Pick<AuthorizationPosition, 'institutionId' | 'businessCode'>,
): Promise<Names> {
  const { institutionId, businessCode } = placeOf(position);
  return await trx('institution as unit')
    .crossJoin(trx.raw('business'))
    .where({ 'unit.id': institutionId, 'business.code': businessCode })
    .first<Names>('unit.name as institution', 'business.name as business');
}

/** A code that nobody has seen yet, as the row holds it; made in the transition, it is in no history. */
export function newCode(
  { encryption, blindIndex }: AuthorizationTools,
  { code }: AuthorizationPosition,
  issuedBy: string,
) {
  if (!code) throw new Error('unreachable: an issued code has its id and end');
  const text = codeFromBytes(randomBytes(codeBytes));
  return {
    code_id: code.id,
    code_enc: encryption.encryptText(text),
    code_index: blindIndex('authorization-code', normaliseCode(text)),
    code_expires_at: new Date(code.expiresAtMs),
    issued_by: issuedBy,
  };
}

export const updateGrant = (trx: Knex.Transaction, event: AuthorizationEvent, columns: object) =>
  trx('authorization_grant')
    .where({ id: grantIdOf(event.processId) })
    .update({ state: event.position.state, ...columns });

/** Nobody has it offered. */
export const noOffer = { offered_to: null, offered_by: null } as const;

/** Where the administrator is reached at work, before they have filled it in. */
export const noOfficeContact = {
  contact_person_id: null,
  contact_department: null,
  contact_office_phone: null,
} as const;

/** Who answers for the code that waits, if there is one: whoever offers it to somebody, else who gave it. */
export async function issuerOf(trx: Knex.Transaction, processId: string): Promise<string | undefined> {
  const row = await trx('authorization_grant')
    .where({ id: grantIdOf(processId) })
    .whereNotNull('code_enc')
    .first<{ issuer: string } | undefined>(trx.raw('coalesce(offered_by, issued_by) as issuer'));
  return row?.issuer;
}

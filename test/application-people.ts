import { randomUUID } from 'node:crypto';
import { openSession } from '../api/session/session-store';
import { createEncryption } from '../runtime/encryption';
import { createBlindIndex, documentIndexValue } from '../runtime/blind-index';
import { ApiClient } from './api-client';
import type { ReachableStack } from './stack';

/** Somebody logged in. */
export interface TestPerson {
  readonly id: string;
  readonly client: ApiClient;
}

interface Who {
  readonly name?: string;
  readonly unitId?: string;
  /** The active role of the session. */
  readonly reviews?: { institutionId: string; businessCode: string; role?: 'assistant' };
}

let serial = 0;

/** A verified person with a session: bound to a unit, or reviewing somewhere, or neither. */
export async function person(
  stack: ReachableStack,
  { name = '甲示例', unitId, reviews }: Who = {},
): Promise<TestPerson & { readonly documentNumber: string }> {
  const { database, config, origin } = stack;
  const id = randomUUID();
  const number = `42010619900101${String(++serial).padStart(4, '0')}`;
  await database.knex('person').insert({
    id,
    name,
    document_type: 'id-card',
    document_number_enc: createEncryption(config.keys.encryption).encryptText(number),
    document_number_index: createBlindIndex(config.keys.blindIndex)(
      'document',
      documentIndexValue('id-card', number),
    ),
    identity_state: 'verified',
    verified_at: new Date(),
  });
  if (unitId) await bind(stack, id, unitId);
  const holding = reviews ? await addHolding(stack, id, reviews) : null;
  const client = new ApiClient(origin, reviews ? 'console' : 'weapp');
  client.token = await openSession(database.knex, {
    personId: id,
    roleHoldingId: holding,
    client: 'weapp',
    browser: 'test',
    address: '127.0.0.1',
  });
  return { id, documentNumber: number, client };
}

/** Binds to a unit, ending the binding before. */
export async function bind(
  { database: { knex } }: ReachableStack,
  personId: string,
  unitId: string,
): Promise<void> {
  await knex('membership')
    .where({ person_id: personId, ended_at: null })
    .update({ ended_at: new Date(), end_reason: 'unbound' });
  await knex('membership').insert({ person_id: personId, institution_id: unitId });
}

async function addHolding(
  { database }: ReachableStack,
  personId: string,
  { institutionId, businessCode, role = undefined }: NonNullable<Who['reviews']>,
): Promise<string> {
  const id = randomUUID();
  await database.knex('role_holding').insert({
    id,
    person_id: personId,
    role: role ?? 'business-administrator',
    institution_id: institutionId,
    business_code: businessCode,
    granted_by: 'test',
  });
  return id;
}

/** A county hospital of the library with the departments above it. */
export async function hospitalWithDepartments({ database: { knex } }: ReachableStack) {
  const named = async (name: string): Promise<{ id: string; parent_id: string }> => {
    const row = await knex('institution')
      .where({ name })
      .first<{ id: string; parent_id: string } | undefined>();
    if (!row) throw new Error(`No institution ${name}`);
    return row;
  };
  const hospital = await named('武汉市武昌区示例人民医院');
  const county = await knex('institution')
    .where({ id: hospital.parent_id })
    .first<{ id: string; parent_id: string }>();
  const city = await knex('institution')
    .where({ id: county.parent_id })
    .first<{ id: string; parent_id: string }>();
  return { hospital: hospital.id, county: county.id, city: city.id, province: city.parent_id };
}

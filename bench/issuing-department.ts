import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { openSession } from '../api/session/session-store';
import type { IssuingRole } from '../db/authorization-issuer';
import { authorizationFace, authorizationProcessId } from '../domain/authorization-process';
import type { AuthorizationPosition } from '../domain/authorization-process';
import { codeBytes, codeFromBytes, normaliseCode } from '../domain/code-text';
import { createBlindIndex } from '../runtime/blind-index';
import { createEncryption } from '../runtime/encryption';
import { ApiClient } from '../test/api-client';
import { person, type TestPerson } from '../test/application-people';
import { giveRole } from '../test/give-role';
import type { ReachableStack } from '../test/stack';
import { atOwnAddress } from './platform';

const businessCode = '05';

/** A department with thousands of subordinates, a code waiting at each, and its HR administrator. */
export interface IssuingDepartment {
  readonly clerk: TestPerson;
  readonly role: IssuingRole;
}

/** The rows are those that issuing would have left; the workflows are started from them when somebody writes. */
export async function makeIssuingDepartment(
  stack: ReachableStack,
  subordinates: number,
): Promise<IssuingDepartment> {
  const { knex } = stack.database;
  const departmentId = await addDepartment(knex);
  const units = await addSubordinates(knex, departmentId, subordinates);
  const clerk = await hrAdministrator(stack, departmentId);
  const grants = units.map((unitId) => newGrant(stack, unitId, clerk.id));
  await knex.batchInsert(
    'authorization_grant',
    grants.map(({ grant }) => grant),
    500,
  );
  await knex.batchInsert(
    'process',
    grants.map(({ process }) => process),
    500,
  );
  await knex.batchInsert(
    'process_event',
    grants.map(({ event }) => event),
    500,
  );
  await knex.raw('analyze institution, authorization_grant, process, process_event');
  return { clerk, role: { role: 'hr-account', institutionId: departmentId, businessCode: null } };
}

async function addDepartment(knex: Knex): Promise<string> {
  const id = randomUUID();
  const name = '神农架林区示例直属机构管理中心';
  await knex('institution').insert({
    ...{ id, code: '4299000000', name, name_normalised: name, kind: 'department', is_medical: false },
    ...{ division_code: '429021', tree_path: `${id}/` },
  });
  return id;
}

async function addSubordinates(knex: Knex, departmentId: string, count: number): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `insert into institution (id, code, name, name_normalised, kind, is_medical, parent_id, division_code, tree_path)
     select id, '4299' || lpad(serial::text, 6, '0'), name, name, 'hospital', true, ?, '429021', ? || id || '/'
       from (select gen_random_uuid() as id, serial, '神农架林区示例第' || serial || '分院' as name
               from generate_series(1, ?::int) as serial) unit
      returning id`,
    [departmentId, `${departmentId}/`, count],
  );
  return rows.map(({ id }) => id);
}

/** Somebody with the HR account of the institution, at an address of their own. */
export async function hrAdministrator(stack: ReachableStack, institutionId: string): Promise<TestPerson> {
  const someone = await person(stack, { name: '丙示例' });
  const { id: roleHoldingId } = await giveRole(stack, someone.id, { role: 'hr-account', institutionId });
  const client = new ApiClient(stack.origin, 'weapp');
  client.token = await openSession(stack.database.knex, {
    ...{ personId: someone.id, roleHoldingId, client: 'weapp' as const },
    ...{ browser: 'bench', address: '127.0.0.1' },
  });
  return atOwnAddress(stack, { id: someone.id, client });
}

function newGrant({ config: { keys } }: ReachableStack, institutionId: string, issuedBy: string) {
  const [id, codeId, issuedAt] = [randomUUID(), randomUUID(), new Date()];
  const expiresAt = new Date(issuedAt.getTime() + 90 * 86_400_000);
  const text = codeFromBytes(randomBytes(codeBytes));
  const code = { id: codeId, expiresAtMs: expiresAt.getTime() };
  const position: AuthorizationPosition = { state: 'issued', institutionId, businessCode, code };
  const { actsNext } = authorizationFace(position);
  return {
    grant: {
      ...{ id, institution_id: institutionId, business_code: businessCode, state: 'issued' },
      ...{ code_id: codeId, code_issued_at: issuedAt, code_expires_at: expiresAt, issued_by: issuedBy },
      code_enc: createEncryption(keys.encryption).encryptText(text),
      code_index: createBlindIndex(keys.blindIndex)('authorization-code', normaliseCode(text)),
    },
    process: {
      ...{ id: authorizationProcessId(id), kind: 'authorization', state: 'issued', sequence: 1, position },
      ...{ institution_id: institutionId, business_code: businessCode },
      ...{ acts_next: actsNext?.who, acts_next_institution_id: institutionId, acts_next_since: issuedAt },
    },
    event: {
      ...{ process_id: authorizationProcessId(id), sequence: 1, type: 'authorization.issued' },
      ...{ actor_person_id: issuedBy, actor_role: 'hr-account', to_state: 'issued' },
      ...{ detail: { until: expiresAt.toISOString() }, answer: {} },
    },
  };
}

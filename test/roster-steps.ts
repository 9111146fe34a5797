import type { AdmissionDetail } from '../contracts/roster-admission';
import type { TypedPreloadedPerson } from '../contracts/preloaded-list-choices';
import type { Roster } from '../contracts/roster-states';
import type { MyUnit } from '../contracts/unit';
import type { Page } from '../contracts/page';
import type { AdmissionItem } from '../contracts/roster-admission';
import { normaliseCode } from '../domain/code-text';
import { createBlindIndex, documentIndexValue } from '../runtime/blind-index';
import { createEncryption } from '../runtime/encryption';
import type { Answer } from './api-client';
import type { Visitor } from './identity-steps';
import type { ReachableStack } from './stack';
import { newKey } from './unit-account-steps';

/** Every unit of these tests has this confirm code. */
export const confirmCode = 'K7M2Q-X9PHR';

export async function addConfirmCode(stack: ReachableStack, institutionId: string): Promise<void> {
  const { encryption, blindIndex } = stack.config.keys;
  await stack.database.knex('confirm_code').insert({
    institution_id: institutionId,
    code_enc: createEncryption(encryption).encryptText(confirmCode),
    code_index: createBlindIndex(blindIndex)('confirm-code', normaliseCode(confirmCode)),
  });
}

export const bind = ({ client }: Visitor, institutionId: string, key = newKey()) =>
  client.post('/api/unit/binding', { institutionId, confirmCode }, key);

export const unbind = ({ client }: Visitor) =>
  client.call('DELETE', '/api/unit/binding', { headers: newKey() });

export const unitOf = async ({ client }: Visitor): Promise<MyUnit> =>
  (await client.get<MyUnit>('/api/unit')).body;

interface Listed {
  readonly institutionId: string;
  readonly personId: string;
  readonly name: string;
  readonly roster?: Roster;
  readonly internalDepartment?: string;
  readonly work?: Partial<Pick<TypedPreloadedPerson, 'post' | 'establishment' | 'title'>>;
}

/** A row of a unit's preloaded list with the document of somebody who has verified it; returns its id. */
export async function addListed(
  { database: { knex }, config }: Pick<ReachableStack, 'database' | 'config'>,
  { institutionId, personId, name, roster = 'in-service', internalDepartment, work }: Listed,
  trx = knex,
): Promise<string> {
  const person = await trx('person')
    .where({ id: personId })
    .first<{ document_type: string; document_number_enc: Buffer }>('document_type', 'document_number_enc');
  const number = createEncryption(config.keys.encryption).decryptText(person.document_number_enc);
  const index = createBlindIndex(config.keys.blindIndex)(
    'document',
    documentIndexValue(person.document_type, number),
  );
  const [row] = await trx('preloaded_row')
    .insert({
      ...{ institution_id: institutionId, roster, name, name_normalised: name, created_by: personId },
      ...{ document_type: person.document_type, document_number_index: index },
      document_number_enc: person.document_number_enc,
      internal_department: internalDepartment ?? null,
      ...work,
    })
    .returning<{ id: string }[]>('id');
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

export const searchAdmissions = async ({ client }: Visitor, filter: object = {}, page: object = {}) =>
  (await client.post<Page<AdmissionItem>>('/api/admissions/search', { filter, ...page })).body;

export const viewAdmission = ({ client }: Visitor, id: string) =>
  client.get<AdmissionDetail>(`/api/admissions/${id}`);

export const decideAdmission = (
  { client }: Visitor,
  id: string,
  body: object,
  key = newKey(),
): Promise<Answer<AdmissionDetail>> =>
  client.post<AdmissionDetail>(`/api/admissions/${id}/decision`, body, key);

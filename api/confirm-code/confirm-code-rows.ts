import type { Knex } from 'knex';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import { confirmCodeHolder } from '../../domain/confirm-code';
import { notFound } from '../problems';

export interface CodeInstitution {
  id: string;
  name: string;
}

/** The institution if it has a confirm code of its own (R-E6); anything else is answered as not there. */
export function getCodeInstitution(database: Knex, institutionId: string): Promise<CodeInstitution> {
  return withOwnCode(database('institution').where({ id: institutionId }));
}

/** The same, held until the commit: it has a code of its own as long. */
export function holdCodeInstitution(trx: Knex.Transaction, institutionId: string): Promise<CodeInstitution> {
  return withOwnCode(trx('institution').where({ id: institutionId }).forShare());
}

async function withOwnCode(query: Knex.QueryBuilder): Promise<CodeInstitution> {
  const institution = await query.first<
    | { id: string; name: string; kind: InstitutionKind; isMedical: boolean; parentId: string | null }
    | undefined
  >('id', 'name', 'kind', 'is_medical as isMedical', 'parent_id as parentId');
  if (!institution || confirmCodeHolder(institution) !== institution.id) throw notFound('单位确认码');
  return { id: institution.id, name: institution.name };
}

export interface CurrentCode {
  code: Buffer;
  issuedAt: Date;
}

export async function findCurrentCode(
  database: Knex,
  institutionId: string,
): Promise<CurrentCode | undefined> {
  return await database('confirm_code')
    .where({ institution_id: institutionId })
    .whereNull('voided_at')
    .first<CurrentCode | undefined>('code_enc as code', 'created_at as issuedAt');
}

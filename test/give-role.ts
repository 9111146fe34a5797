import type { RoleName } from '../contracts/login';
import type { ApiApp } from './api-app';

interface Wanted {
  role: RoleName;
  businessCode?: string;
  /** Absent: an institution of its own. */
  institutionId?: string;
}

/**
 * An active right, at an institution of its own unless one is named. A unit's HR account takes the place of whoever had it
 * (R-E2).
 */
export async function giveRole(
  { database: { knex } }: { readonly database: Pick<ApiApp['database'], 'knex'> },
  personId: string,
  { role, businessCode, institutionId }: Wanted,
): Promise<{ id: string; institutionId: string; accountNumber: string }> {
  const institution = institutionId ?? (await makeInstitution(knex));
  if (businessCode)
    await knex('business')
      .insert({ code: businessCode, name: `业务${businessCode}` })
      .onConflict('code')
      .ignore();
  if (role === 'hr-account')
    await knex('role_holding')
      .where({ role, institution_id: institution, ended_at: null })
      .update({ ended_at: knex.fn.now() });
  const [holding] = await knex('role_holding')
    .insert({
      person_id: personId,
      role,
      institution_id: institution,
      business_code: businessCode ?? null,
      granted_by: 'test',
    })
    .returning<{ id: string }[]>('id');
  const row = await knex('institution').where({ id: institution }).first<{ code: string }>('code');
  if (!holding) throw new Error('insert … returning gave no row');
  return { id: holding.id, institutionId: institution, accountNumber: `${row.code}${businessCode ?? ''}` };
}

let serial = 9000;

/** A hospital; under another one when its tree path is given. */
export async function makeInstitution(knex: ApiApp['database']['knex'], parentPath = ''): Promise<string> {
  const number = ++serial;
  await knex('division').insert({ code: '420000', name: '湖北省' }).onConflict('code').ignore();
  const id = crypto.randomUUID();
  await knex('institution').insert({
    id,
    code: `420000${number}`,
    name: `示例医院${number}`,
    name_normalised: `示例医院${number}`,
    kind: 'hospital',
    is_medical: true,
    division_code: '420000',
    tree_path: `${parentPath}${id}/`,
  });
  return id;
}

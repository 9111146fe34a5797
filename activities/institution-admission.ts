import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { RegistrableKind } from '../contracts/institution-registration-states';
import type { Supervisor } from '../db/registration-supervisor';
import { isMedicalKind } from '../domain/institution-kind';
import { treePath } from '../domain/institution-tree';

interface Admitted {
  name: string;
  name_normalised: string;
  address: string;
  kind: RegistrableKind;
  credit_code: string | null;
  licence_number: string | null;
}

/**
 * Puts the institution into the library, where every search finds it from the commit on; returns it with its code (R-D4).
 * @param supervisor held until the commit
 */
export async function addInstitution(
  trx: Knex.Transaction,
  { kind, ...facts }: Admitted,
  { id: supervisorId, divisionCode: division, treePath: above }: Supervisor,
): Promise<{ id: string; code: string }> {
  const [id, code] = [randomUUID(), await takeCode(trx, division)];
  await trx('institution').insert({
    id,
    code,
    ...{ name: facts.name, name_normalised: facts.name_normalised, address: facts.address },
    ...{ credit_code: facts.credit_code, licence_number: facts.licence_number },
    kind,
    is_medical: isMedicalKind[kind],
    parent_id: supervisorId,
    division_code: division,
    tree_path: treePath(above, id),
  });
  return { id, code };
}

/**
 * The division's next code. Its row is held until the commit, so two admissions at once get two codes; what the library has
 * been given beside it counts, too. Beyond 9999 the table's check refuses.
 */
async function takeCode(trx: Knex.Transaction, division: string): Promise<string> {
  const { rows } = await trx.raw<{ rows: { code: string }[] }>(
    `with highest as (
       select coalesce(max(substr(code, 7)::integer), 0) as serial from institution where code like :codes
     )
     insert into institution_serial as mine (division_code, last) select :division, serial + 1 from highest
     on conflict (division_code) do update set last = greatest(mine.last, excluded.last - 1) + 1
     returning division_code || lpad(last::text, 4, '0') as code`,
    { division, codes: `${division}%` },
  );
  const [taken] = rows;
  if (!taken) throw new Error('insert … returning gave no row');
  return taken.code;
}

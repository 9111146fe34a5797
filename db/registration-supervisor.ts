import type { Knex } from 'knex';
import type { RegistrableKind } from '../contracts/institution-registration-states';
import { supervisorKindOf } from '../domain/registration-supervisor';
import { departmentAtOrAbove } from './department-above';

/** An institution that supervises a new one, and the department that reviews it: itself, or the nearest above. */
export interface Supervisor {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly treePath: string;
  readonly departmentId: string;
}

/** `findSupervisor`, held until the commit: neither its kind nor its place in the tree changes meanwhile. */
export const holdSupervisor = (
  trx: Knex.Transaction,
  kind: RegistrableKind,
  id: string,
): Promise<Supervisor | undefined> => findSupervisor(trx, kind, id, 'for share of supervisor');

/** The supervisor that was chosen for a kind of institution, unless it is none (R-D2). */
export async function findSupervisor(
  db: Knex,
  kind: RegistrableKind,
  id: string,
  lock: '' | 'for share of supervisor' = '',
): Promise<Supervisor | undefined> {
  const { rows } = await db.raw<{ rows: Supervisor[] }>(
    `select supervisor.id, supervisor.name, supervisor.division_code as "divisionCode",
            supervisor.tree_path as "treePath", department.id as "departmentId"
       from institution supervisor
       join institution department on department.id = ${departmentAtOrAbove('supervisor')}
      where supervisor.id = :id and supervisor.kind = :kind ${lock}`,
    { id, kind: supervisorKindOf(kind) },
  );
  return rows[0];
}

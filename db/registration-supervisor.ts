import type { Knex } from 'knex';
import type { RegistrableKind } from '../contracts/institution-registration-states';
import { supervisorKindOf } from '../domain/registration-supervisor';

/** An institution that supervises a new one, and the department that reviews it: itself, or the nearest above. */
export interface Supervisor {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly treePath: string;
  readonly departmentId: string;
}

/** The supervisor that was chosen for a kind of institution, unless it is none (R-D2). */
export async function findSupervisor(
  db: Knex,
  kind: RegistrableKind,
  id: string,
): Promise<Supervisor | undefined> {
  const { rows } = await db.raw<{ rows: Supervisor[] }>(
    `select supervisor.id, supervisor.name, supervisor.division_code as "divisionCode",
            supervisor.tree_path as "treePath", department.id as "departmentId"
       from institution supervisor
       join institution department on department.kind = 'department'
        and department.id = any (string_to_array(rtrim(supervisor.tree_path, '/'), '/')::uuid[])
      where supervisor.id = :id and supervisor.kind = :kind
      order by length(department.tree_path) desc limit 1`,
    { id, kind: supervisorKindOf(kind) },
  );
  return rows[0];
}

import type { Knex } from 'knex';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import type { InstitutionName } from '../../contracts/page';
import type { BoundUnit } from '../../contracts/unit';
import type { InternalDepartmentName } from '../../contracts/unit-information';

/** The columns that tell one institution from another, of `unit` and its supervising institution `supervisor`. */
export const unitFacts = `unit.id, unit.code, unit.name, unit.kind, supervisor.id as "supervisorId", supervisor.name as "supervisorName"`;

export interface UnitFactsRow {
  id: string;
  code: string;
  name: string;
  kind: InstitutionKind;
  supervisorId: string | null;
  supervisorName: string | null;
}

export function toSupervisor({
  supervisorId,
  supervisorName,
}: Pick<UnitFactsRow, 'supervisorId' | 'supervisorName'>): InstitutionName | null {
  return supervisorId && supervisorName ? { id: supervisorId, name: supervisorName } : null;
}

/** A membership's unit, whether the membership lasts or has ended. */
export interface Membership extends BoundUnit {
  membershipId: string;
}

interface MembershipRow extends UnitFactsRow {
  membershipId: string;
  boundAt: Date;
  internalDepartment: InternalDepartmentName | null;
  hasInternalDepartments: boolean;
}

const selectMembership = `
  select membership.id as "membershipId", membership.bound_at as "boundAt", ${unitFacts},
         (select json_build_object('id', chosen.id, 'name', chosen.name) from internal_department chosen
           where chosen.id = membership.internal_department_id) as "internalDepartment",
         exists (select from internal_department
                  where institution_id = unit.id and retired_at is null) as "hasInternalDepartments"
    from membership
    join institution unit on unit.id = membership.institution_id
    left join institution supervisor on supervisor.id = unit.parent_id`;

/** The unit that the person is bound to now. */
export function findMembership(database: Knex, personId: string): Promise<Membership | undefined> {
  return read(
    database,
    `${selectMembership} where membership.person_id = ? and membership.ended_at is null`,
    [personId],
  );
}

export async function getMembership(database: Knex, membershipId: string): Promise<Membership> {
  const membership = await read(database, `${selectMembership} where membership.id = ?`, [membershipId]);
  if (!membership) throw new Error('A membership is never deleted.');
  return membership;
}

async function read(database: Knex, sql: string, values: string[]): Promise<Membership | undefined> {
  const { rows } = await database.raw<{ rows: MembershipRow[] }>(sql, values);
  const [row] = rows;
  if (!row) return undefined;
  const { membershipId, id, code, name, kind, boundAt, internalDepartment, hasInternalDepartments } = row;
  return {
    membershipId,
    id,
    code,
    name,
    kind,
    supervisor: toSupervisor(row),
    boundAt: boundAt.toISOString(),
    internalDepartment,
    hasInternalDepartments,
  };
}

export const toBoundUnit = ({ membershipId: _, ...unit }: Membership): BoundUnit => unit;

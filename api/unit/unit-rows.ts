import type { Knex } from 'knex';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import type { InstitutionName } from '../../contracts/page';
import type { Roster } from '../../contracts/roster-states';
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
  roster: Roster | null;
  isUnderReview: boolean;
  counts: boolean;
  mayQuery: boolean;
}

interface MembershipRow extends UnitFactsRow {
  membershipId: string;
  boundAt: Date;
  internalDepartment: InternalDepartmentName | null;
  hasInternalDepartments: boolean;
  roster: Roster | null;
  isUnderReview: boolean;
  counts: boolean;
  mayQuery: boolean;
}

const selectMembership = `
  select membership.id as "membershipId", membership.bound_at as "boundAt", membership.counts, ${unitFacts},
         (select json_build_object('id', chosen.id, 'name', chosen.name) from internal_department chosen
           where chosen.id = membership.internal_department_id) as "internalDepartment",
         exists (select from internal_department
                  where institution_id = unit.id and retired_at is null) as "hasInternalDepartments",
         (select roster from roster_entry
           where membership_id = membership.id and left_at is null) as roster,
         exists (select from roster_entry
                  where membership_id = membership.id and may_query_since is not null) as "mayQuery",
         exists (select from roster_admission where membership_id = membership.id
                    and state = 'awaiting-review') as "isUnderReview"
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
  const { supervisorId, supervisorName, boundAt, ...unit } = row;
  return {
    ...unit,
    supervisor: toSupervisor({ supervisorId, supervisorName }),
    boundAt: boundAt.toISOString(),
  };
}

/** Without what may change while it lasts: a retry of the binding gets the first answer. */
export const toBoundUnit = ({
  membershipId: _id,
  roster: _roster,
  isUnderReview: _review,
  counts: _counts,
  mayQuery: _right,
  ...unit
}: Membership): BoundUnit => unit;

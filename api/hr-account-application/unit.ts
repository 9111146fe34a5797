import type { Knex } from 'knex';
import type { HrApplicationForm, HrApplicationUnit } from '../../contracts/hr-account-application';
import { findDepartmentAbove } from '../../db/department-above';
import { officeContactFaults } from '../../domain/office-contact';
import { notFound, ProblemError } from '../problems';
import { toSupervisor, unitFacts, type UnitFactsRow } from '../unit/unit-rows';

interface UnitRow extends UnitFactsRow {
  address: string | null;
  hasAdministrator: boolean;
}

/** What is to be confirmed before applying: the unit, who reviews, and whether somebody would be replaced (R-E2). */
export async function getUnit(database: Knex, id: string): Promise<HrApplicationUnit> {
  const [{ rows }, department] = await Promise.all([
    database.raw<{ rows: UnitRow[] }>(
      `select ${unitFacts}, unit.address,
              exists (select from role_holding where institution_id = unit.id and role = 'hr-account'
                         and ended_at is null) as "hasAdministrator"
         from institution unit
         left join institution supervisor on supervisor.id = unit.parent_id
        where unit.id = ?`,
      [id],
    ),
    findDepartmentAbove(database, id),
  ]);
  const [row] = rows;
  if (!row) throw notFound('这个单位');
  const { code, name, kind, address, hasAdministrator } = row;
  return {
    ...{ id, code, name, kind, supervisor: toSupervisor(row), address, hasAdministrator },
    department: department?.name ?? null,
  };
}

/** The department that will review. */
export async function getDepartment(database: Knex, institutionId: string): Promise<string> {
  const unit = await database('institution').where({ id: institutionId }).first<object | undefined>('id');
  if (!unit) throw notFound('这个单位');
  const department = await findDepartmentAbove(database, institutionId);
  if (!department)
    throw new ProblemError('not-allowed-now', '该机构没有上级主管部门，其人事账号请联系平台管理员发放。', {
      allowed: [],
    });
  return department.id;
}

/** Refuses what was typed, field by field, at its place in the request's body. */
export function checkForm(form: HrApplicationForm): void {
  const fields = officeContactFaults(form).map(({ path, message }) => ({ path: `/form${path}`, message }));
  const [first] = fields;
  if (first)
    throw new ProblemError(
      'invalid-request',
      fields.length > 1 ? '填写的内容有误，请按提示修改。' : first.message,
      { fields },
    );
}

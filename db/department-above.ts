import type { Knex } from 'knex';

/** SQL: the nearest department at or above the institution of this alias; it has its `tree_path`. */
export const departmentAtOrAbove = (institution: string): string => `(
  select department.id from institution department
   where department.kind = 'department'
     and department.id = any (string_to_array(rtrim(${institution}.tree_path, '/'), '/')::uuid[])
   order by length(department.tree_path) desc limit 1)`;

/** The department that reviews what a unit's people ask for: the nearest above it; none stands above the province's own. */
export async function findDepartmentAbove(
  db: Knex,
  institutionId: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await db.raw<{ rows: { id: string; name: string }[] }>(
    `select department.id, department.name
       from institution unit
       join institution above on above.id = unit.parent_id
       join institution department on department.id = ${departmentAtOrAbove('above')}
      where unit.id = ?`,
    [institutionId],
  );
  return rows[0];
}

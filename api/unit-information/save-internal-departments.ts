import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { InternalDepartment } from '../../contracts/unit-information';
import { normaliseInstitutionName } from '../../domain/institution-name';
import {
  departmentsFaults,
  normaliseDepartments,
  type TypedDepartment,
} from '../../domain/internal-department';
import { ProblemError } from '../problems';
import { refuseFaults } from '../refuse-faults';
import type { Services } from '../services';
import { saveSection, type SectionChange } from './save-section';

/** What was typed: every department in its order, or the tick that there are none. */
export interface TypedDepartments {
  readonly isNone: boolean;
  readonly departments: readonly TypedDepartment[];
}

/** 内设机构: ordered, renamed, retired; a row is never deleted, for staff refer to it (R-E5). */
export async function saveInternalDepartments(
  services: Services,
  change: Omit<SectionChange, 'section'>,
  { isNone, departments: typed }: TypedDepartments,
): Promise<void> {
  const departments = normaliseDepartments(typed);
  const { institutionId } = change;
  await saveSection(services, { ...change, section: 'internal-departments' }, async (trx, before) => {
    refuseFaults(departmentsFaults(isNone, departments));
    refuseOthers(before.internalDepartments, departments);
    await store(trx, institutionId, departments);
    await trx('unit_information')
      .where({ institution_id: institutionId })
      .update({ has_no_internal_departments: isNone });
    return changesOf(before.internalDepartments, departments);
  });
}

/** Each that there is must be told of, once: a list that forgets one, or names another unit's, was made by no form of ours. */
function refuseOthers(before: readonly InternalDepartment[], typed: readonly TypedDepartment[]): void {
  const told = typed.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const isWhole = before.every(({ id }) => told.includes(id));
  if (!isWhole || told.length !== before.length)
    throw new ProblemError('invalid-request', '提交的内设机构与现有的不一致，请刷新页面后再修改。', {
      fields: [{ path: '/isNone', message: '内设机构已有变化，请刷新页面后再修改。' }],
    });
}

async function store(
  trx: Knex.Transaction,
  institutionId: string,
  departments: readonly TypedDepartment[],
): Promise<void> {
  const rows = departments.map(({ id, name, isRetired }, place) => ({
    ...{ id: id ?? randomUUID(), name, name_normalised: normaliseInstitutionName(name), place, isRetired },
  }));
  await trx.raw(
    `insert into internal_department as own (id, institution_id, name, name_normalised, place, retired_at)
     select id, :institutionId, name, name_normalised, place, case when "isRetired" then now() end
       from jsonb_to_recordset(:rows) as typed (id uuid, name text, name_normalised text, place int, "isRetired" boolean)
     on conflict (id) do update
        set name = excluded.name, name_normalised = excluded.name_normalised, place = excluded.place,
            retired_at = case when excluded.retired_at is not null then coalesce(own.retired_at, excluded.retired_at) end`,
    { institutionId, rows: JSON.stringify(rows) },
  );
}

/** How many were added, renamed, retired and taken into use again, for the log. */
function changesOf(before: readonly InternalDepartment[], after: readonly TypedDepartment[]): string[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const counts = { added: 0, renamed: 0, retired: 0, restored: 0 };
  for (const { id, name, isRetired } of after) {
    const was = id === undefined ? undefined : old.get(id);
    if (!was) counts.added += 1;
    else {
      if (was.name !== name) counts.renamed += 1;
      if (was.isRetired !== isRetired) counts[isRetired ? 'retired' : 'restored'] += 1;
    }
  }
  return Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${what}:${count}`] : []));
}

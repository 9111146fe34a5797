import type { Knex } from 'knex';
import { unitSearchLimit, type UnitHit } from '../../contracts/unit';
import { confirmCodeHolder } from '../../domain/confirm-code';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { literally } from '../like';
import { toSupervisor, unitFacts, type UnitFactsRow } from './unit-rows';

interface HitRow extends UnitFactsRow {
  isMedical: boolean;
  otherName: string | null;
}

/**
 * Institutions whose name, or one of whose other names, has the text anywhere in it, in whatever width and brackets it
 * was typed; parts between spaces may be apart (R-C1). Names that begin with it come first, then the shorter ones.
 */
export async function searchUnits(
  database: Knex,
  text: string,
): Promise<{ items: UnitHit[]; hasMore: boolean }> {
  const parts = text.split(/\s+/).map(normaliseInstitutionName).filter(Boolean);
  const [first] = parts;
  if (first === undefined) return { items: [], hasMore: false };
  const pattern = `%${parts.map(literally).join('%')}%`;
  const { rows } = await database.raw<{ rows: HitRow[] }>(
    `with hit as (
       select distinct on (id) id, other_name, name_normalised from (
         select id, null::text as other_name, name_normalised from institution where name_normalised like :pattern
         union all
         select institution_id, name, name_normalised from institution_other_name where name_normalised like :pattern
       ) named order by id, other_name nulls first
     ), best as (
       select *, position(:first in name_normalised) as place, length(name_normalised) as size
         from hit order by place, size, id limit :limit
     )
     select ${unitFacts}, unit.is_medical as "isMedical", best.other_name as "otherName"
       from best
       join institution unit on unit.id = best.id
       left join institution supervisor on supervisor.id = unit.parent_id
      order by best.place, best.size, best.id`,
    { pattern, first, limit: unitSearchLimit + 1 },
  );
  return { items: rows.slice(0, unitSearchLimit).map(toHit), hasMore: rows.length > unitSearchLimit };
}

function toHit(row: HitRow): UnitHit {
  const { id, code, name, kind, isMedical, otherName, supervisorId, supervisorName } = row;
  const holder = confirmCodeHolder({ id, kind, isMedical, parentId: supervisorId });
  const confirmCodeFrom = holder === undefined ? null : holder === id ? name : supervisorName;
  return { id, code, name, kind, supervisor: toSupervisor(row), otherName, confirmCodeFrom };
}

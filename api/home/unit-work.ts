import type { Knex } from 'knex';
import type { Home } from '../../contracts/home';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import type { InstitutionName } from '../../contracts/page';
import type { UnitOverview } from '../../contracts/unit-overview';
import { confirmCodeHolder, isConfirmCodeDue } from '../../domain/confirm-code';
import type { ActiveRole } from '../session/current-session';
import { reachOf } from '../subtree';
import { findInformation } from '../unit-information/information-rows';
import { standingOf } from '../unit-information/information-view';
import { countProcesses } from './process-counts';
import { unitBusinesses } from './unit-businesses';

interface UnitRow {
  id: string;
  code: string;
  kind: InstitutionKind;
  isMedical: boolean;
  parentId: string | null;
  supervisor: InstitutionName | null;
  memberCount: number;
  issuedAt: Date | null;
}

/** The unit of an HR account: who reviews there and what waits, its people and its code, the applications within its reach by state. */
export async function unitWork(database: Knex, role: ActiveRole): Promise<Home> {
  const { institutionId } = role;
  const [unit, information, businesses, applications] = await Promise.all([
    getUnit(database, institutionId),
    getStanding(database, institutionId),
    unitBusinesses(database, institutionId),
    countProcesses(database, reachOf({ role })),
  ]);
  return { waiting: [], waitingTotal: 0, counts: [applications], unit: { ...unit, information, businesses } };
}

/** Whether its information is complete, and what is still to do (R-E5). */
async function getStanding(database: Knex, institutionId: string): Promise<UnitOverview['information']> {
  const information = await findInformation(database, institutionId);
  if (!information) throw new Error('unreachable: a role refers to an institution');
  const { state, todo } = standingOf(information);
  return { state, todo: [...todo] };
}

async function getUnit(
  database: Knex,
  institutionId: string,
): Promise<Omit<UnitOverview, 'businesses' | 'information'>> {
  const { rows } = await database.raw<{ rows: UnitRow[] }>(
    `select i.id, i.code, i.kind, i.is_medical as "isMedical", i.parent_id as "parentId",
            case when above.id is not null then json_build_object('id', above.id, 'name', above.name) end as supervisor,
            (select count(*)::int from membership where institution_id = i.id and ended_at is null) as "memberCount",
            (select created_at from confirm_code where institution_id = i.id and voided_at is null) as "issuedAt"
       from institution i left join institution above on above.id = i.parent_id
      where i.id = ?`,
    [institutionId],
  );
  const [row] = rows;
  if (!row) throw new Error('unreachable: a role refers to an institution');
  const { id, code, kind, supervisor, memberCount, issuedAt } = row;
  const hasCode = confirmCodeHolder(row) === id;
  return {
    id,
    code,
    kind,
    supervisor,
    memberCount,
    confirmCode: hasCode
      ? {
          issuedAt: issuedAt?.toISOString() ?? null,
          isDue: issuedAt !== null && isConfirmCodeDue(issuedAt, new Date()),
        }
      : null,
  };
}

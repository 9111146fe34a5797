import type { Knex } from 'knex';
import type { RoleName } from '../../contracts/login';
import { mostCounted } from '../../contracts/page';
import type { UnitBusiness } from '../../contracts/unit-overview';
import { workingDaysSince } from '../../domain/working-days';
import { cappedTotal } from '../count-to-cap';
import { roleLabels } from '../login/roles';
import { decidable, selectWork } from '../review/work-query';

interface BusinessRow {
  code: string;
  name: string;
  reviewers: { id: string; name: string; role: RoleName }[];
  waiting: number;
  since: Date | null;
}

const everything = { application: [], person: [], bindings: {} };

/** What waits on the reviewers' home (`reviewHome`), of the business at hand: HR and reviewers read the same. */
const waiting = (['waiting', 'below'] as const).map((part) =>
  selectWork(
    part,
    { filter: everything, business: 'business.code' },
    {
      columns: () => 'w.since',
      where: (reviewState) => [`${reviewState} = any (:decidable)`],
      tail: 'order by w.since limit :most',
    },
  ),
);

/** The businesses in which somebody reviews for the unit or an application waits there; the latter's longest first. */
export async function unitBusinesses(database: Knex, institutionId: string): Promise<UnitBusiness[]> {
  const { rows } = await database.raw<{ rows: BusinessRow[] }>(
    `select business.code, business.name, work.waiting, work.since, coalesce(holders.reviewers, '[]') as reviewers
       from business
      cross join lateral (select count(*)::int as waiting, min(since) as since
                            from (${waiting.join(' union all ')}) files) work
       left join (select h.business_code,
                         json_agg(json_build_object('id', h.id, 'name', person.name, 'role', h.role)
                                  order by h.role desc, person.name, h.id) as reviewers
                    from role_holding h join person on person.id = h.person_id
                   where h.institution_id = :institution and h.business_code is not null and h.ended_at is null
                   group by h.business_code) holders on holders.business_code = business.code
      where work.waiting > 0 or holders.reviewers is not null
      order by work.since, business.code`,
    { institution: institutionId, decidable, most: mostCounted + 1 },
  );
  const now = new Date();
  return rows.map(({ since, reviewers, waiting: count, ...business }) => {
    const { total, totalIsMinimum } = cappedTotal(count);
    return {
      ...business,
      reviewers: reviewers.map(({ id, name, role }) => ({ id, name, roleLabel: roleLabels[role] })),
      waiting: total,
      ...(totalIsMinimum && { waitingIsMinimum: true }),
      since: since?.toISOString() ?? null,
      workingDays: since ? workingDaysSince(since, now) : 0,
    };
  });
}

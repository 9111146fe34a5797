import type { Knex } from 'knex';
import type { RoleName } from '../../contracts/login';
import type { UnitBusiness } from '../../contracts/unit-overview';
import { workingDaysSince } from '../../domain/working-days';
import { roleLabels } from '../login/roles';

interface BusinessRow {
  code: string;
  name: string;
  reviewers: { name: string; role: RoleName }[];
  waiting: number;
  since: Date | null;
}

/** The businesses in which somebody reviews for the unit or an application waits there; the latter's longest first. */
export async function unitBusinesses(database: Knex, institutionId: string): Promise<UnitBusiness[]> {
  const { rows } = await database.raw<{ rows: BusinessRow[] }>(
    `select business.code, business.name, coalesce(work.waiting, 0) as waiting, work.since,
            coalesce(holders.reviewers, '[]') as reviewers
       from business
       left join (select business_code, count(*)::int as waiting, min(since) as since
                    from application_step where institution_id = :institutionId and state = 'waiting'
                   group by business_code) work on work.business_code = business.code
       left join (select h.business_code,
                         json_agg(json_build_object('name', person.name, 'role', h.role)
                                  order by h.role desc, person.name) as reviewers
                    from role_holding h join person on person.id = h.person_id
                   where h.institution_id = :institutionId and h.business_code is not null and h.ended_at is null
                   group by h.business_code) holders on holders.business_code = business.code
      where work.waiting > 0 or holders.reviewers is not null
      order by work.since, business.code`,
    { institutionId },
  );
  const now = new Date();
  return rows.map(({ since, reviewers, ...business }) => ({
    ...business,
    reviewers: reviewers.map(({ name, role }) => ({ name, roleLabel: roleLabels[role] })),
    since: since?.toISOString() ?? null,
    workingDays: since ? workingDaysSince(since, now) : 0,
  }));
}

import type { Knex } from 'knex';
import { connect } from '../db/connection';
import type { Staffed } from './province-staff';

/** A province in which people have applied for five years. */
export interface ProvinceApplications {
  readonly count: number;
  readonly businessCode: string;
  /** Whose reviewers every file comes to in the end. */
  readonly province: Staffed;
}

const years = 5;
const businessCode = '05';

/**
 * Gives a fifth of so many applications to each of five years: those of the years before have ended, those of this one wait at every
 * level. The rows are those that submission and review would have left, without the contents, the events and the workflows.
 * @param ownerUrl as the role that owns the tables: only that one may vacuum them
 */
export async function addProvinceApplications(
  ownerUrl: string,
  province: Staffed,
  count: number,
): Promise<ProvinceApplications> {
  const knex = connect(ownerUrl, { poolSize: 1, statementTimeoutMs: 0 });
  try {
    await knex.transaction(async (trx) => {
      await addProjects(trx);
      await draw(trx, count);
      await addRows(trx);
    });
    await knex.raw('vacuum analyze application, application_step, process');
  } finally {
    await knex.destroy();
  }
  return { count, businessCode, province };
}

/** One a year, as the one that ships; their windows are open all year. */
async function addProjects(trx: Knex.Transaction): Promise<void> {
  await trx.raw(
    `create temp table bench_project on commit drop as
     select gen_random_uuid() as id, place, shipped.id as shipped_id
       from exam_project shipped, generate_series(1, :years::int) as place
      where shipped.code like 'physician-trial-%'`,
    { years },
  );
  await trx.raw(
    `insert into exam_project (id, code, business_code, year, name, state)
     select id, 'bench-' || place, :businessCode, 2025 - place, '示例考试 ' || place, 'open' from bench_project`,
    { businessCode },
  );
  await trx.raw(
    `insert into exam_project_version (project_id, version, definition)
     select project.id, 1, version.definition
       from bench_project project
       join exam_project_version version on version.project_id = project.shipped_id and version.version = 1`,
  );
  await trx.raw(
    `insert into exam_project_window (project_id, stage, opens_at, closes_at)
     select id, stage, now() - interval '1 year', now() + interval '1 year'
       from bench_project, unnest(array['application', 'unit-review', 'qualification-review']) stage`,
  );
}

/** What becomes of each, before it is spread over the tables. */
async function draw(trx: Knex.Transaction, count: number): Promise<void> {
  await trx.raw(
    `create temp table drawn_application on commit drop as
     select gen_random_uuid() as id, row_number() over () as serial, bound.person_id, bound.institution_id, project.id as project_id,
            route, now() - (project.place - 1) * interval '1 year' - random() * interval '60 days' as submitted_at,
            case when project.place > 1
                 then case when bound.draw < 0.85 then 'approved' when bound.draw < 0.95 then 'rejected' else 'withdrawn' end
                 else case when bound.draw < 0.75 then 'in-review' when bound.draw < 0.9 then 'approved'
                           when bound.draw < 0.95 then 'changes-requested' else 'rejected' end end as state,
            floor(random() * cardinality(route))::int as reached
       from (select membership.person_id, membership.institution_id, random() as draw,
                    array(select id from unnest(string_to_array(trim(trailing '/' from unit.tree_path), '/')) with ordinality as way (id, place)
                           order by place desc) as route
               from membership join institution unit on unit.id = membership.institution_id
              where membership.ended_at is null and unit.name like '%示例职工第%'
              order by membership.id
              limit :people) bound, bench_project project`,
    { people: Math.ceil(count / years) },
  );
  await trx.raw(
    `update drawn_application set reached = case state when 'approved' then cardinality(route) - 1 when 'changes-requested' then 0
                                                       when 'in-review' then reached else 1 end`,
  );
}

async function addRows(trx: Knex.Transaction): Promise<void> {
  await trx.raw(
    `insert into application (id, number, person_id, project_id, project_version, business_code, state, round, level_code, category_code,
                              unit_institution_id, current_step, changes_due_at, submitted_at, changed_at)
     select id, 'B' || serial, person_id, project_id, 1, :businessCode, state, 1 + serial % 2,
            case when serial % 3 = 0 then 'assistant' else 'physician' end, 'clinical', institution_id, reached,
            case when state = 'changes-requested' then now() + interval '3 days' end, submitted_at, submitted_at
       from drawn_application`,
    { businessCode },
  );
  await trx.raw(
    `insert into application_step (application_id, step, kind, level, institution_id, business_code, recurs, state, since)
     select id, place - 1, 'review',
            case when place = 1 then 'unit' when place = cardinality(route) then 'province' when place = 2 then 'county' else 'city' end,
            at::uuid, :businessCode, false,
            case when place - 1 < reached then 'passed' when place - 1 > reached then 'ahead'
                 else case state when 'in-review' then 'waiting' when 'approved' then 'passed' when 'withdrawn' then 'ended'
                                 else state end end,
            submitted_at + place * interval '1 day'
       from drawn_application, unnest(route) with ordinality as step (at, place)`,
    { businessCode },
  );
  await trx.raw(
    `insert into process (id, kind, state, sequence, position, person_id, institution_id, business_code, opened_at, changed_at, closed_at)
     select 'application/' || id, 'exam-application', state, 1, '{}', person_id, institution_id, :businessCode, submitted_at, submitted_at,
            case when state not in ('in-review', 'changes-requested') then submitted_at end
       from drawn_application`,
    { businessCode },
  );
}

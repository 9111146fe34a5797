import type { Knex } from 'knex';
import { connect } from '../db/connection';
import type { Config } from '../runtime/config';
import { createEncryption } from '../runtime/encryption';

/** An institution, as what is counted under it. */
export interface Staffed {
  readonly id: string;
  readonly treePath: string;
  readonly people: number;
}

/** A province in whose rosters so many people are. */
export interface ProvinceStaff {
  readonly province: Staffed;
  /** One big hospital of it. */
  readonly hospital: Staffed;
}

const unitCount = 1_000;
/** Of everybody, those in the big hospital; the others are spread over the units evenly. */
const hospitalShare = 0.01;
const departmentsOfUnit = 20;

/**
 * Fills a province: a thousand units under the counties' departments, their internal departments, and the people of their
 * rosters with what they have told of themselves; one in five has retired, one in ten has told nothing. The rows are those that
 * binding and review would have left, without the processes.
 * @param ownerUrl as the role that owns the tables: only that one may vacuum them
 */
export async function addProvinceStaff(
  { keys }: Pick<Config, 'keys'>,
  ownerUrl: string,
  people: number,
): Promise<ProvinceStaff> {
  const knex = connect(ownerUrl, { poolSize: 1, statementTimeoutMs: 0 });
  try {
    return await fill(knex, keys, people);
  } finally {
    await knex.destroy();
  }
}

async function fill(knex: Knex, keys: Config['keys'], people: number): Promise<ProvinceStaff> {
  const inHospital = Math.ceil(people * hospitalShare);
  // A number is read only to be masked: as many different ones as a page has do.
  const numbers = Array.from({ length: 100 }, (_, at) =>
    createEncryption(keys.encryption).encryptText(`42010619${60 + (at % 40)}0101${1000 + at}`),
  );
  const hospital = await knex.transaction(async (trx) => {
    const unit = await addUnits(trx);
    await drawPeople(trx, people, inHospital, numbers);
    await addPeople(trx);
    return unit;
  });
  // The visibility map too: what an index alone can answer is answered by it, as after a night of autovacuum.
  await knex.raw('vacuum analyze person, membership, roster_entry, personal_details');
  await knex.raw('analyze institution, internal_department');
  const province = await knex('institution')
    .whereNull('parent_id')
    .whereRaw(`tree_path = id || '/'`)
    .whereRaw('starts_with(?, tree_path)', [hospital.treePath])
    .first<Omit<Staffed, 'people'>>('id', 'tree_path as treePath');
  return { province: { ...province, people }, hospital: { ...hospital, people: inHospital } };
}

/** Returns the first of them. */
async function addUnits(trx: Knex.Transaction): Promise<Omit<Staffed, 'people'>> {
  await trx.raw(
    `create temp table staff_unit on commit drop as
     select gen_random_uuid() as id, department.id as parent_id, department.division_code, department.tree_path as above,
            replace(department.name, '卫生健康局', '') || '示例职工第' || serial || '医院' as name,
            department.division_code || (7000 + serial) as code,
            row_number() over (order by serial, department.code) as place
       from (select *, count(*) over () as departments from institution
              where kind = 'department' and parent_id is not null and division_code not like '%00') department,
            generate_series(1, :unitCount::int / departments::int + 1) as serial
      order by place limit :unitCount`,
    { unitCount },
  );
  await trx.raw(
    `insert into institution (id, code, name, name_normalised, kind, is_medical, parent_id, division_code, tree_path)
     select id, code, name, name, 'hospital', true, parent_id, division_code, above || id || '/' from staff_unit`,
  );
  await trx.raw(
    `insert into internal_department (id, institution_id, name, name_normalised, place)
     select gen_random_uuid(), id, '第' || place || '科', '第' || place || '科', place
       from (select id from staff_unit) unit, generate_series(1, ?::int) as place`,
    [departmentsOfUnit],
  );
  const { rows } = await trx.raw<{ rows: Omit<Staffed, 'people'>[] }>(
    `select id, above || id || '/' as "treePath" from staff_unit where place = 1`,
  );
  const [first] = rows;
  if (!first) throw new Error('The divisions are seeded: there are counties.');
  return first;
}

/** What each is, before it is spread over the tables. */
async function drawPeople(
  trx: Knex.Transaction,
  people: number,
  inHospital: number,
  numbers: readonly Buffer[],
): Promise<void> {
  await trx.raw(
    `create temp table drawn on commit drop as
     select gen_random_uuid() as id, gen_random_uuid() as membership_id, serial,
            substr('甲乙丙丁戊己庚辛壬癸', 1 + serial % 10, 1) || substr('子丑寅卯辰巳午未申酉戌亥', 1 + serial / 10 % 12, 1) ||
              substr('天地人和春夏秋冬', 1 + serial / 120 % 8, 1) || '示例' as name,
            case when serial <= :inHospital then 1 else 2 + serial % (:unitCount - 1) end as unit_place,
            1 + (random() * (:departments - 1))::int as department_place,
            random() < 0.2 as has_retired, random() < 0.9 as has_told, random() < 0.65 as is_woman, random() < 0.6 as is_established,
            random() as by_education, random() as by_title, random() as by_post, random() as by_party, random() as by_age,
            random() as entered
       from generate_series(1, :people::int) as serial`,
    { people, inHospital, unitCount, departments: departmentsOfUnit },
  );
  await trx.raw(
    'create temp table document on commit drop as select * from unnest(?::bytea[]) with ordinality as t (number, place)',
    [numbers as unknown as Knex.Value],
  );
}

async function addPeople(trx: Knex.Transaction): Promise<void> {
  await trx.raw(
    `insert into person (id, name, document_type, document_number_enc, document_number_index, identity_state, verified_at, sex, born_on)
     select id, name, 'id-card', document.number, sha256(convert_to('staff/' || serial, 'UTF8')), 'verified', now(),
            case when is_woman then 'female' else 'male' end,
            current_date - (365.25 * case when has_retired then 50 + 40 * by_age else 22 + 38 * by_age end)::int
       from drawn join document on document.place = 1 + serial % 100`,
  );
  await trx.raw(
    `insert into membership (id, person_id, institution_id, internal_department_id)
     select drawn.membership_id, drawn.id, unit.id, department.id
       from drawn
       join staff_unit unit on unit.place = drawn.unit_place
       join internal_department department on department.institution_id = unit.id and department.place = drawn.department_place`,
  );
  await trx.raw(
    `insert into roster_entry (person_id, institution_id, membership_id, roster, name, name_normalised, entered_at, entered_by,
                               retired_on, post_before_retirement, is_honoured_retirement)
     select drawn.id, unit.id, drawn.membership_id, case when has_retired then 'retired' else 'in-service' end, drawn.name,
            drawn.name, now() - entered * interval '2 years', 'preloaded-list',
            case when has_retired then current_date - 100 end, case when has_retired then ${post} end,
            case when has_retired then by_age > 0.95 end
       from drawn join staff_unit unit on unit.place = drawn.unit_place`,
  );
  await trx.raw(
    `insert into personal_details (person_id, identity_type, nationality, ethnicity, political_status, education, degree, title,
                                   post, establishment, version, saved_by, saved_at)
     select id, case when has_retired then 'retired' else 'in-service' end, 'CN',
            case when by_party > 0.95 then '15' else '01' end, case when by_party < 0.3 then '01' else '13' end,
            case when by_education < 0.15 then 'postgraduate' when by_education < 0.6 then 'undergraduate'
                 when by_education < 0.85 then 'junior-college' else 'secondary-vocational' end,
            case when by_education < 0.03 then 'doctor' when by_education < 0.15 then 'master' when by_education < 0.5 then 'bachelor'
                 else 'none' end,
            case when by_title < 0.05 then 'senior' when by_title < 0.2 then 'associate-senior' when by_title < 0.5 then 'intermediate'
                 when by_title < 0.9 then 'junior' else 'none' end,
            case when not has_retired then ${post} end,
            case when not has_retired then case when is_established then 'within' else 'outside' end end,
            1, id, now()
       from drawn where has_told`,
  );
}

const post = `case when by_post < 0.8 then 'professional' when by_post < 0.9 then 'management' else 'skilled-worker' end`;

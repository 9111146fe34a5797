import { searchUnits } from '../api/unit/search-units';
import { connect } from '../db/connection';
import type { Config } from '../runtime/config';
import { person } from '../test/application-people';
import type { ReachableStack } from '../test/stack';
import { measureBeside, type Beside } from './beside';
import { atOwnAddress, done } from './platform';

/** A province several times over. */
const institutionCount = 40_000;
const concurrency = 32;

/** As people type: two characters, which no trigram serves, up to whole names and parts apart. */
const typed = [
  '示例',
  '汉口',
  '武昌',
  '人民医院',
  '第7',
  '示例镇卫生院',
  '武汉市江岸区示例',
  '宜昌 甲村 12',
  '襄阳市谷城县',
];

/** The search for one's unit in 40,000 (R-C1), 32 at once: through HTTP, and its statement alone. */
export async function measureUnitSearch(stack: ReachableStack): Promise<Beside> {
  await addInstitutions(stack.config);
  const people = await Promise.all(
    Array.from({ length: concurrency }, async () => atOwnAddress(stack, await person(stack))),
  );
  const platform = people.flatMap(({ client }) =>
    typed.map(
      (name) => async () => done(await client.get(`/api/unit/institutions?name=${encodeURIComponent(name)}`)),
    ),
  );
  const bare = people.flatMap(() =>
    typed.map((name) => async () => void (await searchUnits(stack.database.knex, name))),
  );
  return await measureBeside(concurrency, { platform, bare });
}

/** Hospitals, township centres and village clinics under every county's department, with the codes that they would get. */
async function addInstitutions({ databaseUrl }: Pick<Config, 'databaseUrl'>): Promise<void> {
  const knex = connect(databaseUrl, { poolSize: 1, statementTimeoutMs: 0 });
  await knex.raw(
    `insert into institution (id, code, name, name_normalised, kind, is_medical, parent_id, division_code, tree_path)
     select id, code, name, name, kind, true, parent_id, division_code, above || id || '/'
       from (select gen_random_uuid() as id, department.division_code || lpad((2000 + serial)::text, 4, '0') as code,
                    replace(department.name, '卫生健康局', '') || '示例' ||
                      case serial % 10 when 0 then '第' || serial || '医院' when 1 then serial || '镇卫生院'
                                       else serial / 10 || '镇甲村' || serial || '卫生室' end as name,
                    case serial % 10 when 0 then 'hospital' when 1 then 'health-centre' else 'village-clinic' end as kind,
                    department.id as parent_id, department.division_code, department.tree_path as above
               from (select *, count(*) over () as departments from institution
                      where kind = 'department' and division_code not like '%00') department,
                    generate_series(1, ?::int / departments::int + 1) as serial) unit
      limit ?`,
    [institutionCount, institutionCount],
  );
  await knex.raw('analyze institution');
  await knex.destroy();
}

import type { Knex } from 'knex';
import { erasedKinds, type ErasedKind } from '../../contracts/erased-kinds';
import type { ErasureOfDay, retentionRoutes } from '../../contracts/retention';
import { going } from '../../db/upload-going';
import { kindOfUpload } from '../../domain/retention';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { keptFor } from './kept-for';

/** How long each kind of data is kept, and what was erased when (R-V3). */
export function createRetentionHandlers({
  database,
  config,
}: Pick<Services, 'database' | 'config'>): Handlers<typeof retentionRoutes> {
  const sentences = keptFor(config.retention);
  return {
    'GET /retention': async () => {
      const last = await findLastErasures(database);
      return {
        kinds: erasedKinds.map((kind) => ({
          kind,
          keptFor: sentences[kind],
          lastErasedAt: last.get(kind)?.toISOString() ?? null,
        })),
      };
    },
    'GET /retention/erasures': async ({ query: { from, to } }) => {
      const { rows } = await database.raw<{ rows: ErasureOfDay[] }>(erasuresByDay, { from, to });
      return { items: rows };
    },
  };
}

/** What an erased file counts as, in the days of a year. */
const kindOfErased = `
  case when claimed_by is null then 'unused-file'
       ${Object.entries(kindOfUpload)
         .map(([purpose, kind]) => `when purpose = '${purpose}' then '${kind}'`)
         .join(' ')} end`;

async function findLastErasures(database: Knex): Promise<ReadonlyMap<ErasedKind, Date>> {
  const { rows } = await database.raw<{ rows: { kind: ErasedKind; at: Date }[] }>(
    `select kind, max(at) as at from (
       select kind, max(last_at) as at from erasure group by kind
        union all
       select purposes.kind, last.at from (values ${purposesWithKinds}) purposes (purpose, kind)
        cross join lateral (select max(erased_at) as at from upload
                             where claimed_by is not null and purpose = purposes.purpose and erased_at < '${going}') last
        union all
       select 'unused-file', max(erased_at) from upload where claimed_by is null and erased_at < '${going}') erased
      where at is not null
      group by kind`,
  );
  return new Map(rows.map(({ kind, at }) => [kind, at]));
}

/** Some go once a season or more rarely: the last of each is found by an index, however long ago it was. */
const purposesWithKinds = Object.entries(kindOfUpload)
  .map(([purpose, kind]) => `('${purpose}', '${kind}')`)
  .join(', ');

const erasuresByDay = `
  select kind, day::text, sum(count)::integer as count from (
    select kind, day, count from erasure where day between greatest(:from::date, :to::date - 366) and :to::date
     union all
    select ${kindOfErased}, (erased_at at time zone 'Asia/Shanghai')::date, 1 from upload
     where erased_at >= greatest(:from::date, :to::date - 366)::timestamp at time zone 'Asia/Shanghai'
       and erased_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai') erased
   group by kind, day
   order by day desc, kind`;

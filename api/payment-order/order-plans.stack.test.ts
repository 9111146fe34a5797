import type { Knex } from 'knex';
import { connect } from '../../db/connection';
import { createDatabase, type TestDatabase } from '../../test/database';
import { openPlanReader, type PlanReader } from '../../test/read-whole';
import type { HandlerInput } from '../route';
import { findOrders } from './search';

/** The paid orders' list among twenty thousand: no filter reads them whole. */
let database: TestDatabase;
let plans: PlanReader;
beforeAll(async () => {
  database = await createDatabase();
  await manyOrders(database.knex);
  const migrator = connect(database.migratorUrl, { poolSize: 1, statementTimeoutMs: 0 });
  await migrator.raw('analyze');
  await migrator.destroy();
  plans = await openPlanReader(database, ['payment_order', 'application']);
});
afterAll(async () => {
  await plans.close();
  await database.drop();
});

/** Of each two thousand one is refunding, one given back in part, and one refused by WeChat. */
async function manyOrders(knex: Knex): Promise<void> {
  await knex.raw(`insert into person (name) select '计示例' || n from generate_series(1, 20000) n`);
  await knex.raw(
    `insert into application (number, person_id, project_id, project_version, business_code, state, round, submitted_at)
     select 'P' || row_number() over (), id, (select id from exam_project limit 1), 1, '05', 'withdrawn', 1, now()
       from person where name like '计示例%'`,
  );
  await knex.raw(
    `insert into payment_order
       (id, number, application_id, person_id, channel, description, amount_fen, expires_at, ordered_at,
        state, counts, paid_at, transaction_id, returned_fen)
     select id, replace(id::text, '-', ''), application_id, person_id, 'native', '示例', 28000, now(), now() - interval '1 hour',
            case n % 2000 when 1 then 'refunding' else 'paid' end, true, now() - n * interval '1 minute', 't' || n,
            case n % 2000 when 1 then 28000 when 2 then 10000 else 0 end
       from (select gen_random_uuid() as id, id as application_id, person_id, row_number() over () as n
               from application where number like 'P%') orders`,
  );
  await knex.raw(
    `insert into hand_refund (order_id, round, way, number, amount_fen, reason_enc, state, failure, asked_by)
     select id, 1, 'wechat', number || 'H1', 10000, '', 'failed', 'CLOSED', person_id
       from payment_order where substr(transaction_id, 2)::integer % 2000 = 3`,
  );
}

const config = { wechatPay: { merchantId: '1900000001' } };
const read = (query: HandlerInput<'GET /payment-orders'>['query']) => {
  const services = { database: database.knex, config } as Parameters<typeof findOrders>[0];
  return findOrders(services, { query } as HandlerInput<'GET /payment-orders'>);
};

test.each([
  [{ trouble: 'failed' }, 10],
  [{ trouble: 'held' }, 0],
  [{ state: 'refunding' }, 10],
  [{ state: 'part-refunded' }, 10],
  [{ state: 'refunded' }, 0],
  [{ number: 'P77' }, 1],
  [{ number: '0'.repeat(32) }, 0],
] as const)('R-P3 filtered by %j the list finds %i by an index', async (query, found) => {
  expect((await read(query)).total).toBe(found);
  expect(await plans.readWhole(() => read(query))).toEqual([]);
});

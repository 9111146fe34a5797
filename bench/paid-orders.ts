import type { Knex } from 'knex';
import { connect } from '../db/connection';
import type { BillOfDay } from '../domain/reconciliation';
import type { OwnStack } from '../scripts/own-stack.mjs';
import type { ReachableStack } from '../test/stack';

const amountFen = 28_000;

/**
 * So many orders, each of an application and a person of its own, paid at noon of the day, and WeChat knows of each. The rows are
 * those that payment and its confirmation would have left, without the processes.
 */
export async function addPaidOrders(
  { administratorUrl, sandboxOrigin }: OwnStack,
  { config }: ReachableStack,
  { merchantId, day }: BillOfDay,
  count: number,
): Promise<void> {
  const paidAt = new Date(`${day}T12:00:00+08:00`);
  const knex = connect(administratorUrl, { poolSize: 1, statementTimeoutMs: 0 });
  try {
    const { appId } = config.wechatPay;
    await knex.transaction((trx) => addRows(trx, { count, paidAt, appId, merchantId, amountFen }));
    await knex.raw('vacuum analyze person, application, payment_order');
    const numbers = await knex('payment_order').where({ paid_at: paidAt }).pluck<string[]>('number');
    const answer = await fetch(`${sandboxOrigin}/sandbox/payments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        payments: numbers.map((outTradeNo) => ({ outTradeNo, amountFen, paidAt: paidAt.toISOString() })),
      }),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  } finally {
    await knex.destroy();
  }
}

interface Drawn {
  readonly count: number;
  readonly paidAt: Date;
  readonly appId: string;
  readonly merchantId: string;
  readonly amountFen: number;
}

async function addRows(trx: Knex.Transaction, drawn: Drawn): Promise<void> {
  await trx.raw(
    `create temp table drawn_order on commit drop as
     select gen_random_uuid() as id, gen_random_uuid() as application_id, gen_random_uuid() as person_id
       from generate_series(1, cast(:count as integer))`,
    { count: drawn.count },
  );
  await trx.raw(`insert into person (id) select person_id from drawn_order`);
  await trx.raw(
    `insert into application (id, number, person_id, project_id, business_code, state, round, submitted_at, fee_fen, payment_state)
     select drawn.application_id, 'P' || drawn.application_id, drawn.person_id, project.id, project.business_code, 'approved', 1, now(),
            :amountFen, 'paid'
       from drawn_order drawn, (select id, business_code from exam_project order by code limit 1) project`,
    { amountFen: drawn.amountFen },
  );
  await trx.raw(
    `insert into payment_order (id, number, application_id, person_id, channel, description, amount_fen, app_id, merchant_id, state,
                                counts, transaction_id, paid_at, ordered_at, expires_at, changed_at)
     select id, replace(id::text, '-', ''), application_id, person_id, 'native', '示例考试', :amountFen, :appId, :merchantId, 'paid',
            true, 'bench-' || id, :paidAt, :paidAt, cast(:paidAt as timestamptz) + interval '30 minutes', :paidAt
       from drawn_order`,
    { ...drawn },
  );
}

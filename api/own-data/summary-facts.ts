import type { Knex } from 'knex';
import { applicationStateWords, type ApplicationState } from '../../contracts/exam-application-states';
import type { OwnDataKind } from '../../contracts/own-data-kinds';
import {
  personalDetailFields,
  personalDetailWord,
  personalDetailWords,
} from '../../contracts/personal-details-choices';
import {
  correctionKindWords,
  correctionStateWords,
  type CorrectionKind,
  type CorrectionState,
} from '../../contracts/data-correction-states';
import { paidOrderStateWords, type PaidOrderState } from '../../contracts/payment-order-states';
import { paymentStateWords, type PaymentState } from '../../contracts/payment-states';
import { yuan } from '../../domain/fee';
import { moneyState } from '../payment-order/order-rows';
import { getDetails } from '../personal-details/details-rows';

type Counted = Exclude<OwnDataKind, 'access'>;

/** How much there is of each kind, and the main of it. */
export interface OwnFacts {
  readonly counts: Record<OwnDataKind, number>;
  readonly lines: Record<Exclude<Counted, 'basic' | 'identity'>, readonly string[]>;
}

interface CountRow extends Record<Exclude<Counted, 'basic' | 'details' | 'corrections'>, number> {
  devices: number;
}

export async function factsOf(
  database: Knex,
  personId: string,
): Promise<Omit<OwnFacts, 'counts'> & { counts: Record<Counted, number> }> {
  const [details, units, applications, orders, corrections, counted] = await Promise.all([
    getDetails(database, personId),
    database('membership as m')
      .join('institution as unit', 'unit.id', 'm.institution_id')
      .where({ 'm.person_id': personId })
      .orderBy('m.bound_at', 'desc')
      .select<{ name: string; ended_at: Date | null }[]>('unit.name', 'm.ended_at'),
    database('application as a')
      .join('exam_project as p', 'p.id', 'a.project_id')
      .where({ 'a.person_id': personId })
      .orderBy('a.created_at', 'desc')
      .select<{ name: string; state: ApplicationState }[]>('p.name', 'a.state'),
    database('payment_order as o')
      .where({ person_id: personId })
      .orderBy('ordered_at', 'desc')
      .select<OrderFacts[]>(
        ...['amount_fen', 'returned_fen'],
        database.raw(`case when o.paid_at is null then o.state else ${moneyState} end as state`),
      ),
    database('data_correction')
      .where({ person_id: personId })
      .orderBy('asked_at', 'desc')
      .select<{ kind: CorrectionKind; state: CorrectionState }[]>('kind', 'state'),
    database.raw<{ rows: CountRow[] }>(counting, { personId }),
  ]);
  const [counts] = counted.rows;
  if (!counts) throw new Error('A select of counts has one row.');
  const filledIn = personalDetailFields.flatMap((field) => {
    const value = details.values[field];
    return value === undefined ? [] : [`${personalDetailWords[field]} ${personalDetailWord(field, value)}`];
  });
  return {
    counts: {
      ...{ basic: 1, identity: counts.identity, unit: units.length, details: filledIn.length },
      ...{ petitions: counts.petitions, corrections: corrections.length },
      ...{ applications: applications.length, payments: orders.length },
      ...{ messages: counts.messages, logins: counts.logins },
    },
    lines: {
      unit: units.map(({ name, ended_at }) => (ended_at ? `${name}（已解除）` : name)),
      petitions: counts.petitions > 0 ? [`${counts.petitions} 份申请`] : [],
      corrections: corrections.map(
        ({ kind, state }) => `${correctionKindWords[kind]}：${correctionStateWords[state]}`,
      ),
      details: filledIn.length > 0 ? [filledIn.join('，')] : ['还没有填写'],
      applications: applications.map(({ name, state }) => `${name}：${applicationStateWords[state]}`),
      payments: orders.map(orderWords),
      messages: [`${counts.messages} 条消息`],
      logins: [`${counts.logins} 次登录，${counts.devices} 台设备`],
    },
  };
}

interface OrderFacts {
  amount_fen: number;
  returned_fen: number;
  /** Of the order; of a paid one, how much of it has gone back. */
  state: PaymentState | PaidOrderState;
}

const orderStateWords = { ...paymentStateWords, ...paidOrderStateWords };

function orderWords({ amount_fen: amount, returned_fen: returned, state }: OrderFacts): string {
  const words = `${yuan(amount)} ${orderStateWords[state]}`;
  return state === 'part-refunded' ? `${words}，已退 ${yuan(returned)}` : words;
}

const counting = `
  select (select count(*)::int from identity_attempt where person_id = :personId)
         + (select count(*)::int from identity_review where person_id = :personId) as identity,
         (select count(*)::int from institution_registration where person_id = :personId)
         + (select count(*)::int from hr_account_application where person_id = :personId)
         + (select count(*)::int from transfer_request where person_id = :personId) as petitions,
         (select count(*)::int from inbox_message where person_id = :personId) as messages,
         (select count(*)::int from session where person_id = :personId) as logins,
         (select count(*)::int from login_device where person_id = :personId) as devices`;

import { type ExamApplicationProcess } from '../domain/exam-application-process';
import { arrivalNotices } from './exam-application-arrival';
import { held, judged, refuseUnheardPayment } from './exam-application-judgement';
import { insertPaymentOrder } from './payment-order';
import type { Apply } from './transitions';

/** The candidate pays: an order over the whole fee, in the transition that answers them (R-P1). */
export const orderOpened: Apply<ExamApplicationProcess, 'application.order-opened'> = async (trx, event) => {
  const { row } = await judged(trx, event, 'pay', 'candidate');
  refuseUnheardPayment(row);
  const { message, detail } = event;
  if (!message) throw new Error('unreachable: an order comes with a letter');
  return { answer: await insertPaymentOrder(trx, { ...detail, applicationId: row.id, message }) };
};

/** WeChat has said so to the order's process, which has marked the row and told the person (R-P2). */
export const paid: Apply<ExamApplicationProcess, 'application.paid'> = async (trx, event) => {
  const { row } = await held(trx, event);
  const { position } = event;
  await trx('application').where({ id: row.id }).update({ state: position.state, changed_at: trx.fn.now() });
  if (position.state !== 'in-review') {
    const params = { project: row.project_name };
    return {
      answer: null,
      notices: [{ personId: row.person_id, template: 'application.approved', params, channel: 'wechat' }],
    };
  }
  // The level could not decide before: its days count from now.
  await trx('application_step')
    .where({ application_id: row.id, step: position.step })
    .update({ since: trx.fn.now() });
  return { answer: null, notices: await arrivalNotices(trx, event, row) };
};

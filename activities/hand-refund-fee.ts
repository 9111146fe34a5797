import type { Knex } from 'knex';
import { recordBeside } from '../db/record-beside';
import {
  applicationFace,
  applicationProcessId,
  unsent,
  type ExamApplicationProcess,
} from '../domain/exam-application-process';
import { handRefundProcessId } from '../domain/hand-refund';
import type { LockedOrder } from './locked-order';

/**
 * What a refund by hand means for the application that the order pays for, recorded beside it (R-P3). Each returns the processes
 * that were moved. The application's process is held before its row, as its own transitions hold them.
 */

type Standing = ExamApplicationProcess['position'];

/**
 * All has gone back: it isn't paid any more, and its fee is due anew once it is sent again or reopened. Where it still waits for
 * the word that it was paid, it goes on waiting for its fee: whatever it was about to record is overtaken by this.
 */
export const feeReturned = (trx: Knex.Transaction, order: LockedOrder): Promise<string[]> =>
  record(trx, order, 'application.fee-returned', (standing) => {
    const isItsOrder = standing.orderId === order.id;
    if (standing.state !== 'awaiting-payment' && !(standing.paid && isItsOrder)) return undefined;
    return { ...standing, paid: false, ...(isItsOrder && { orderId: undefined }) };
  });

/** WeChat didn't give it back, and nothing else was paid or asked for meanwhile: it is paid as before. */
export const feeKept = (trx: Knex.Transaction, order: LockedOrder): Promise<string[]> =>
  record(trx, order, 'application.fee-kept', (standing) =>
    standing.round > 0 && !standing.paid && standing.orderId === undefined
      ? { ...standing, paid: true, orderId: order.id }
      : undefined,
  );

async function record(
  trx: Knex.Transaction,
  order: LockedOrder,
  type: 'application.fee-returned' | 'application.fee-kept',
  next: (standing: Standing) => Standing | undefined,
): Promise<string[]> {
  const processId = applicationProcessId(order.application_id);
  const sequence = await recordBeside<ExamApplicationProcess, typeof type>(trx, {
    ...{ processId, kind: 'exam-application', type, detail: { by: handRefundProcessId(order.id) } },
    ...{ face: applicationFace, initial: unsent, next, keepsWaiting: true },
  });
  return sequence === undefined ? [] : [processId];
}

import {
  ParentClosePolicy,
  patched,
  proxyActivities,
  setHandler,
  sleep,
  startChild,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { ReconciliationActivities } from '../activities/reconciliation';
import type { BillState } from '../contracts/reconciliation-states';
import {
  billPauseMs,
  mostTries,
  reconciliationId,
  reconciliationWorkflow,
  triesForNone,
  type BillOfDay,
} from '../domain/reconciliation';
import { bulk } from './activity-options';
import { News } from './news';
import { compareNow } from './reconciliation.messages';

const { billsToCompare } = proxyActivities<ReconciliationActivities>({
  ...bulk,
  summary: '查找待对账的日期',
});
const { compareBill } = proxyActivities<ReconciliationActivities>({
  ...bulk,
  summary: '下载并核对微信支付账单',
});

/**
 * One day at one merchant (R-P4): WeChat's bill is asked for until it is there, and compared with our orders and refunds. That
 * there is none although money was recorded is believed after most of a day. Run again, it comes to the same.
 */
export async function reconciliation(bill: BillOfDay): Promise<BillState> {
  const news = new News();
  setHandler(compareNow, () => news.arrive());
  let stands: BillState = 'waiting';
  let tried = 0;
  while (tried < mostTries) {
    news.read();
    const outcome = await compareBill(bill, tried >= triesForNone);
    if (outcome === 'not-yet') {
      // A pause that somebody cuts short says nothing about the bill: it is no try.
      if (!(await news.within(billPauseMs(tried), '账单尚未生成，稍后再取'))) tried += 1;
      continue;
    }
    // Asked for while this was compared: what has changed since is to be seen, at once and then no more than once a minute.
    if (!(news.isWaiting && patched('compare-what-was-asked-meanwhile'))) return outcome;
    if (stands !== 'waiting' && patched('pause-before-comparing-again'))
      await sleep(pauseOfAskedMs, { summary: '刚刚核对过，稍后再次核对' });
    stands = outcome;
  }
  return stands;
}

/** A day may have 100,000 lines. */
const pauseOfAskedMs = 60_000;

/** Every morning, once WeChat has made yesterday's bills: each merchant's, and those of days before that were missed. */
export async function dailyBills(): Promise<{ begun: number }> {
  let begun = 0;
  for (const bill of await billsToCompare()) {
    try {
      await startChild<typeof reconciliation>('reconciliation', {
        workflowId: reconciliationId(bill),
        args: [bill],
        parentClosePolicy: ParentClosePolicy.ABANDON,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        staticSummary: reconciliationWorkflow.summary,
      });
      begun += 1;
    } catch (error) {
      // One is under way still.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
  return { begun };
}

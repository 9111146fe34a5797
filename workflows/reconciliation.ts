import { ParentClosePolicy, patched, proxyActivities, setHandler, startChild } from '@temporalio/workflow';
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
  for (let tried = 0; tried < mostTries; tried += 1) {
    news.read();
    const outcome = await compareBill(bill, tried >= triesForNone);
    if (outcome !== 'not-yet') {
      // Asked for while this was compared: what has changed since is to be seen.
      if (news.isWaiting && patched('compare-what-was-asked-meanwhile')) continue;
      return outcome;
    }
    await news.within(billPauseMs(tried), '账单尚未生成，稍后再取');
  }
  return 'waiting';
}

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

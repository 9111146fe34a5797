import { sleep } from '@temporalio/workflow';
import { resumePayment } from './payment-step';

/**
 * Begins a further run of an order's process after a minute, when the present one has ended: whoever has cancelled that one
 * waits for its end, and what it leaves undone nobody outside will call for.
 */
export async function paymentResumption(orderId: string): Promise<void> {
  await sleep('1 minute', { summary: '等待本次运行结束' });
  await resumePayment(orderId);
}

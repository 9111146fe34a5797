import { setHandler, uuid4 } from '@temporalio/workflow';
import { BeginAgain } from '../interruption';
import type { PaymentChannel } from '../../contracts/payment';
import type { ProcessShape } from '../../domain/process-shape';
import type { Letter } from '../letter';
import { runPayment, resumePayment } from '../payment-step';
import { paymentSettled } from '../payment.messages';
import { Process } from '../process';
import type { ProcessRules } from '../process-rules';
import { payableMessages } from './payable.messages';

/** The paying part of an application, alone: for the payment's tests. */
export interface Payable extends ProcessShape {
  position: { readonly state: 'awaiting-payment' | 'in-review' | 'withdrawn'; readonly orderId?: string };
  events: {
    'payable.ordered': { orderId: string; channel: PaymentChannel };
    'payable.paid': Record<never, never>;
    'payable.withdrawn': Record<never, never>;
  };
}

type Open = Process<Payable, typeof payableMessages>;

const rulesWith = (isSettled: () => boolean): ProcessRules<Payable, typeof payableMessages> => ({
  kind: 'payable',
  messages: payableMessages,
  initial: { state: 'awaiting-payment' },
  interrupting: ['withdraw'],
  allowed: ({ state }) =>
    state === 'awaiting-payment' ? ['pay', 'withdraw'] : state === 'in-review' ? ['withdraw'] : [],
  // An earlier order turned out to be paid: that interrupts whatever order is open.
  deadline: ({ state }) => (state === 'awaiting-payment' && isSettled() ? 0 : undefined),
  face: ({ state }) => ({ closed: state === 'withdrawn' }),
  words: { event: (type) => type, position: ({ state }) => state },
});

/** Pays until it is paid, then waits to be withdrawn; withdrawn at any time, the fee goes back. */
export async function payable(): Promise<string> {
  let isSettled = false;
  setHandler(paymentSettled, () => void (isSettled = true));
  const process = await Process.open(
    rulesWith(() => isSettled),
    {},
  );
  return await process.tell(
    async () => {
      while (process.position.state === 'awaiting-payment') await payment(process);
      await process.desk.next();
    },
    (letter) => ended(process, letter),
  );
}

async function payment(process: Open): Promise<void> {
  const letter = await process.desk.next('pay');
  const orderId = uuid4();
  await process.record(letter, {
    type: 'payable.ordered',
    position: { ...process.position, orderId },
    detail: { orderId, channel: letter.body.channel },
  });
  if ((await process.desk.during(() => runPayment(orderId))) === 'paid') await paid(process);
}

async function paid(process: Open): Promise<void> {
  const position = { ...process.position, state: 'in-review' } as const;
  await process.record(undefined, { type: 'payable.paid', position, detail: {} });
}

async function ended(process: Open, letter: Letter<typeof payableMessages> | undefined): Promise<void> {
  if (!letter) {
    await paid(process);
    throw new BeginAgain();
  }
  const { orderId } = process.position;
  await process.record(letter, {
    type: 'payable.withdrawn',
    position: { ...process.position, state: 'withdrawn' },
    detail: {},
  });
  if (orderId) await resumePayment(orderId);
}

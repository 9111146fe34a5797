import { condition, uuid4 } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { RouteStep } from '../contracts/exam-application';
import {
  advanced,
  type ApplicationStanding,
  type ExamApplicationProcess,
} from '../domain/exam-application-process';
import type { applicationMessages } from './exam-application.messages';
import type { PaymentOutcome } from './payment';
import { runPayment } from './payment-step';
import type { Process } from './process';

/** What an application does on its way, one function a step of the manual. */

export type OpenApplication = Process<ExamApplicationProcess, typeof applicationMessages>;

/**
 * The candidate sends it, for the first time or again; a rejected one is reopened by the level above (R-N2). Of one that is decided a
 * removal from the unit alone is left, which interrupts (R-N6).
 */
export async function submission(application: OpenApplication): Promise<void> {
  const letter = await application.desk.next('submit', 'reopen');
  const { position } = application;
  if (letter.kind === 'reopen')
    return await application.record(letter, {
      type: 'application.reopened',
      position: advanced(position, 'reopen', { orderId: orderToKeep(position) }),
      detail: stepNow(application),
    });
  const { draftVersion, projectVersion, pledgeVersion, ...way } = letter.body;
  const standing = advanced({ ...position, ...way }, 'submit', {
    personId: letter.actor.personId,
    unitId: way.unitId,
    orderId: orderToKeep(position),
  });
  await application.record(letter, {
    type: 'application.submitted',
    position: standing,
    detail: { round: standing.round, draftVersion, projectVersion, pledgeVersion },
  });
}

/** A payment carries over (R-M4); an order that closed or was refunded is nobody's any more. */
const orderToKeep = ({ paid, orderId }: ApplicationStanding): string | undefined =>
  paid ? orderId : undefined;

/** A level decides (R-N2): on to the next one, or deferred, or changes asked, or rejected. */
export async function decision(application: OpenApplication): Promise<void> {
  const letter = await application.desk.next(
    'approve',
    'confirm-on-site',
    'defer',
    'request-changes',
    'reject',
  );
  const position = advanced(application.position, letter.kind);
  const at = { ...stepNow(application), seen: letter.body.seen };
  const final = position.state !== 'in-review';
  switch (letter.kind) {
    case 'approve':
      return await application.record(letter, {
        type: 'application.approved',
        position,
        detail: { ...at, final },
      });
    case 'confirm-on-site': {
      const { round, originals } = letter.body;
      return await application.record(letter, {
        type: 'application.confirmed-on-site',
        position,
        detail: { ...at, final, round, originals },
      });
    }
    case 'defer':
      return await application.record(letter, { type: 'application.deferred', position, detail: at });
    case 'reject':
      return await application.record(letter, { type: 'application.rejected', position, detail: at });
    case 'request-changes': {
      const { count, dueAtMs } = letter.body;
      return await application.record(letter, {
        type: 'application.changes-requested',
        position: { ...position, dueAtMs },
        detail: { ...at, count, dueAt: new Date(dueAtMs).toISOString() },
      });
    }
  }
}

/** The changes that were asked; it returns to the level that asked (R-N2). */
export async function resubmission(application: OpenApplication): Promise<void> {
  const letter = await application.desk.next('resubmit');
  const position = advanced(application.position, 'resubmit');
  await application.record(letter, {
    type: 'application.resubmitted',
    position,
    detail: { round: position.round, draftVersion: letter.body.draftVersion },
  });
}

/** The fee (R-P1): an order at a time, each payable for half an hour, until one is paid or the payment window ends. */
export async function payment(application: OpenApplication): Promise<void> {
  for (let last: string | undefined; ;) {
    const { orderId } = application.position;
    if (orderId === undefined || orderId === last) await order(application);
    else if ((await outcomeOf(application, orderId)) === 'paid') return await paid(application, orderId);
    else last = orderId;
  }
}

async function order(application: OpenApplication): Promise<void> {
  const letter = await application.desk.next('pay');
  const { channel } = letter.body;
  const orderId = uuid4();
  await application.record(letter, {
    type: 'application.order-opened',
    position: advanced(application.position, 'pay', { orderId, dueAtMs: application.position.dueAtMs }),
    detail: { orderId, channel },
  });
}

export async function paid(application: OpenApplication, orderId: string): Promise<void> {
  const { position } = application;
  await application.record(undefined, {
    type: 'application.paid',
    position: advanced(position, 'paid', { orderId }),
    detail: { feeFen: position.feeFen },
  });
}

async function outcomeOf(application: OpenApplication, orderId: string): Promise<PaymentOutcome> {
  return await application.desk.during(async () => {
    for (;;) {
      try {
        return await runPayment(orderId);
      } catch (error) {
        // An earlier run of this application, lost to a repair, has started it: it ends by itself within the half hour.
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        await condition(() => false, '1 minute', { summary: '等待订单结束' });
      }
    }
  });
}

/** The step that it stands at. */
export function stepNow({ position }: OpenApplication): Pick<RouteStep, 'kind' | 'level'> {
  const step = position.route[position.step];
  if (!step) throw new TypeError('unreachable: in review it stands at a step of its route');
  return { kind: step.kind, level: step.level };
}

import { advanced, applicationFace, applicationIdOf } from '../domain/exam-application-process';
import { workflowInfo } from '@temporalio/workflow';
import { isRefundDue, whatIsDue } from './exam-application-activities';
import type { ApplicationClock } from './exam-application-clock';
import type { applicationMessages } from './exam-application.messages';
import { paid, stepNow, type OpenApplication } from './exam-application-steps';
import { BeginAgain } from './interruption';
import type { Kind, Letter } from './letter';
import { resumePayment } from './payment-step';

/** How an application ends before its final pass, and what it then gives back. */

type AnyLetter = Letter<typeof applicationMessages, Kind<typeof applicationMessages>>;

/**
 * The candidate's withdrawal, the removal from their unit, or time. The order under way was closed first; should it turn out to be paid, that is
 * recorded before anything else, and the letter judged again.
 */
export async function ended(
  application: OpenApplication,
  letter: AnyLetter | undefined,
  clock: ApplicationClock,
): Promise<void> {
  if (!letter) return await timeIsUp(application, clock);
  const { state, orderId } = application.position;
  if (state === 'awaiting-payment' && orderId !== undefined) {
    const due = await whatIsDue(applicationId());
    if (due.what === 'paid') {
      application.desk.putBack(letter);
      await paid(application, due.orderId);
      throw new BeginAgain();
    }
  }
  const position = advanced(application.position, letter.kind);
  if (letter.kind === 'modify')
    return await application.record(letter, {
      type: 'application.opened-for-modification',
      position,
      detail: {},
    });
  const type = letter.kind === 'remove-from-unit' ? 'application.removed-from-unit' : 'application.withdrawn';
  await application.record(letter, { type, position, detail: {} });
  await refundByRule(application);
}

/** A deadline has come, or somebody said so: the rows decide, because windows move (R-L2). */
async function timeIsUp(application: OpenApplication, clock: ApplicationClock): Promise<void> {
  const { position } = application;
  const due = await whatIsDue(applicationId());
  // An ending that a task had recorded when it died: what is due was said of where the rows are, not of this position.
  if (due.sequence !== undefined && application.isBehindRows(due.sequence)) throw new BeginAgain();
  clock.set(position, due.what === 'nothing' ? due.nextAtMs : undefined);
  switch (due.what) {
    case 'nothing':
      break;
    case 'paid':
      await paid(application, due.orderId);
      break;
    case 'review-window-over':
      await application.record(undefined, {
        type: 'application.became-overdue',
        position: advanced(position, 'review-window-over'),
        detail: stepNow(application),
      });
      break;
    case 'review-window-extended':
      await application.record(undefined, {
        type: 'application.overdue-lifted',
        position: advanced(position, 'review-window-extended'),
        detail: stepNow(application),
      });
      break;
    case 'payment-window-over':
    case 'changes-not-made':
      await application.record(undefined, {
        type: 'application.given-up',
        position: advanced(position, due.what),
        detail: { reason: due.what === 'changes-not-made' ? 'changes-not-made' : 'not-paid' },
      });
      return await refundByRule(application);
    case 'project-closed':
      await application.record(undefined, {
        type: 'application.left-unfinished',
        position: advanced(position, 'project-closed'),
        detail: {},
      });
      return await refundByRule(application);
  }
  throw new BeginAgain();
}

/** A paid fee goes back in full where the project says so (R-P3); a withdrawn one when it can't be sent again (R-M4). */
export async function refundByRule(application: OpenApplication): Promise<void> {
  const { paid: isPaid, orderId, feeFen } = application.position;
  if (!isPaid || orderId === undefined || !(await isRefundDue(applicationId()))) return;
  await application.record(undefined, {
    type: 'application.refund-asked',
    position: { ...application.position, paid: false },
    detail: { feeFen },
  });
  await resumePayment(orderId);
}

/** A run that was begun to look at the rows: withdrawn, it could have been sent again until the window ended (R-M4). */
export async function lateRefund(application: OpenApplication, clock: ApplicationClock): Promise<void> {
  if (!applicationFace(application.position).closed) return;
  try {
    await refundByRule(application);
  } catch (error) {
    // Something else was recorded first; whoever recorded it has asked for the refund, or a later look will.
    if (!(error instanceof BeginAgain)) throw error;
  }
  clock.set(application.position, undefined);
}

const applicationId = (): string => applicationIdOf(workflowInfo().workflowId);

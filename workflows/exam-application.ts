import { setHandler } from '@temporalio/workflow';
import { ApplicationClock } from './exam-application-clock';
import { applicationRules } from './exam-application-rules';
import { ended, lateRefund, refundByRule } from './exam-application-endings';
import { decision, payment, resubmission, submission } from './exam-application-steps';
import { lookAgain } from './exam-application.messages';
import { paymentSettled } from './payment.messages';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

/** How a run of an application is begun. */
export interface ApplicationInput extends ProcessInput {
  /** By the watch over deadlines: there is something in the rows to look at. */
  readonly looks?: true;
}

/**
 * An application from its submission to the final pass: paid where a fee is due, decided level by level, changed where a
 * level asks for it. Withdrawn, rejected, given up or left unfinished it ends before that; sent again, it goes on in a new
 * run. Manuals 001 §8 and 004; R-M, R-N.
 */
export async function examApplication(input: ApplicationInput): Promise<string> {
  const clock = new ApplicationClock();
  if (input.looks) clock.lookAgain();
  setHandler(lookAgain, () => clock.lookAgain());
  setHandler(paymentSettled, () => clock.lookAgain());
  const application = await Process.open(applicationRules(clock), input);
  const is = (...states: readonly string[]): boolean => states.includes(application.position.state);

  if (clock.isAsked && !is('approved')) await lateRefund(application, clock);
  return await application.tell(
    async () => {
      if (is('draft', 'withdrawn', 'removed-from-unit', 'rejected', 'approved'))
        await submission(application);
      if (is('awaiting-payment')) await payment(application);
      while (is('in-review', 'changes-requested')) {
        if (is('in-review')) await decision(application);
        if (is('changes-requested')) await resubmission(application);
      }
      if (is('awaiting-payment')) await payment(application);
      if (is('rejected')) await refundByRule(application);
    },
    (letter) => ended(application, letter, clock),
  );
}

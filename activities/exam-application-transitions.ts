import type { ExamApplicationProcess } from '../domain/exam-application-process';
import { closedApplicantSentence } from '../domain/account-closure';
import type { Encryption } from '../runtime/encryption';
import { decided } from './exam-application-decision';
import {
  becameOverdue,
  givenUp,
  leftUnfinished,
  overdueLifted,
  refundAsked,
  reopened,
  takenBack,
} from './exam-application-endings';
import { orderOpened, paid } from './exam-application-payment';
import { removedFromUnit } from './exam-application-removal';
import { resubmitted, submitted } from './exam-application-submission';
import { paymentOrderRefusals } from './payment-order';
import type { ProcessTransitions } from './transitions';

/** What each event of an application changes beside the event itself. */
export function examApplicationTransitions(
  encryption: Encryption,
): ProcessTransitions<ExamApplicationProcess> {
  const by = decided(encryption);
  return {
    kind: 'exam-application',
    apply: {
      'application.submitted': submitted,
      'application.resubmitted': resubmitted,
      'application.opened-for-modification': takenBack('modify'),
      'application.withdrawn': takenBack('withdraw'),
      'application.approved': by('approve'),
      'application.confirmed-on-site': by('confirm-on-site'),
      'application.deferred': by('defer'),
      'application.changes-requested': by('request-changes'),
      'application.rejected': by('reject'),
      'application.reopened': reopened(encryption),
      'application.removed-from-unit': removedFromUnit(encryption),
      'application.order-opened': orderOpened,
      'application.paid': paid,
      'application.became-overdue': becameOverdue,
      'application.overdue-lifted': overdueLifted,
      'application.given-up': givenUp,
      'application.left-unfinished': leftUnfinished,
      'application.refund-asked': refundAsked,
    },
    refusals: { ...paymentOrderRefusals, ...closedAccountRefusals },
  };
}

/** Nobody is left to go on with it, or its document has come to its end in the project (R-V2). */
const closedAccountRefusals = {
  person_is_closed: { code: 'not-allowed-now', sentence: '申请人已注销账号，这份申报不能再继续。' },
  application_of_closed_account: { code: 'not-allowed-now', sentence: closedApplicantSentence },
} as const;

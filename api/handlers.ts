import type { AllRoutes } from '../contracts/routes';
import { createAnnouncementHandlers } from './announcement/announcement-handlers';
import { createAccountClosureHandlers } from './account-closure/account-closure-handlers';
import { createAuthorizationHandlers } from './authorization/authorization-handlers';
import { createAuthorizationChangeHandlers } from './authorization-change/change-handlers';
import { createOwnAuthorizationHandlers } from './authorization/own-handlers';
import { createBatchPassHandlers } from './batch-pass/batch-pass-handlers';
import { createBusinessHandlers } from './business/business-handlers';
import { createConfirmCodeHandlers } from './confirm-code/confirm-code-handlers';
import { createConsentHandlers } from './consent/consent-handlers';
import { createExamApplicationHandlers } from './exam-application/exam-application-handlers';
import { createExamProjectEditorHandlers } from './exam-project-editor/editor-handlers';
import { createExamProjectHandlers } from './exam-project/exam-project-handlers';
import { createFaceCheckHandlers } from './face-check/face-check-handlers';
import { createFaceCheckReviewHandlers } from './face-check-review/review-handlers';
import { createHrAccountApplicationHandlers } from './hr-account-application/hr-account-application-handlers';
import { createCorrectionHandlers } from './data-correction/correction-handlers';
import { createDivisionHandlers } from './institution/division-handlers';
import { createIdentityHandlers } from './identity/identity-handlers';
import { createEventLogHandlers } from './event-log/event-log-handlers';
import { createImpossibleStateHandlers } from './impossible-state/impossible-state-handlers';
import { createRetentionHandlers } from './retention/retention-handlers';
import { createHomeHandlers } from './home/home-handlers';
import { createInboxHandlers } from './inbox/inbox-handlers';
import { createInstitutionRegistrationHandlers } from './institution-registration/institution-registration-handlers';
import { createInstitutionHandlers } from './institution/institution-handlers';
import { createLoginHandlers } from './login/login-handlers';
import { createOwnSessionHandlers } from './login/own-session-handlers';
import { createSessionHandlers } from './login/session-handlers';
import { createTicketHandlers } from './login/ticket-handlers';
import { createOnsiteConfirmationHandlers } from './onsite-confirmation/onsite-confirmation-handlers';
import { createOwnDataHandlers } from './own-data/own-data-handlers';
import { createPaymentHandlers } from './payment/payment-handlers';
import { createPaymentOrderHandlers } from './payment-order/order-handlers';
import { createPersonalDetailsHandlers } from './personal-details/personal-details-handlers';
import { createPreloadImportHandlers } from './preload-import/preload-import-handlers';
import { createPreloadedListHandlers } from './preloaded-list/preloaded-list-handlers';
import { createPrintedDocumentHandlers } from './printed-document/printed-document-handlers';
import { createReconciliationHandlers } from './reconciliation/reconciliation-handlers';
import { createReviewHandlers } from './review/review-handlers';
import { createProcessHandlers } from './process/process-handlers';
import { createRosterHandlers } from './roster/roster-handlers';
import { createRosterAdmissionHandlers } from './roster-admission/admission-handlers';
import type { Handlers } from './route';
import type { Services } from './services';
import { createStaffQueryHandlers } from './staff-query/staff-query-handlers';
import { createStaffStatisticsHandlers } from './staff-statistics/staff-statistics-handlers';
import { createTransferOutHandlers } from './transfer-out/transfer-handlers';
import { createUnitHandlers } from './unit/unit-handlers';
import { createOwnAccountHandlers } from './own-account/own-account-handlers';
import { createBusinessAccountHandlers } from './own-account/business-account-handlers';
import { createSubAccountHandlers } from './own-account/sub-account-handlers';
import { createActivationHandlers } from './unit-account/activation-handlers';
import { createActivationStepHandlers } from './unit-account/activation-step-handlers';
import { createUnitAccountHandlers } from './unit-account/unit-account-handlers';
import { createUnitInformationHandlers } from './unit-information/unit-information-handlers';
import { createUploadHandlers } from './upload/upload-handlers';

/** Every route's handler, by feature. A route without one doesn't compile. */
export function createHandlers(services: Services): Handlers<AllRoutes> {
  return {
    ...createLoginHandlers(services),
    ...createTicketHandlers(services),
    ...createSessionHandlers(services),
    ...createOwnSessionHandlers(services),
    ...createConsentHandlers(services),
    ...createOwnDataHandlers(services),
    ...createAccountClosureHandlers(services),
    ...createCorrectionHandlers(services),
    ...createIdentityHandlers(services),
    ...createInboxHandlers(services),
    ...createAnnouncementHandlers(services),
    ...createUploadHandlers(services),
    ...createPaymentHandlers(services),
    ...createPaymentOrderHandlers(services),
    ...createReconciliationHandlers(services),
    ...createPrintedDocumentHandlers(services),
    ...createUnitHandlers(services),
    ...createPersonalDetailsHandlers(services),
    ...createStaffStatisticsHandlers(services),
    ...createStaffQueryHandlers(services),
    ...createUnitAccountHandlers(services),
    ...createRosterAdmissionHandlers(services),
    ...createRosterHandlers(services),
    ...createTransferOutHandlers(services),
    ...createBusinessAccountHandlers(services),
    ...createSubAccountHandlers(services),
    ...createOwnAccountHandlers(services),
    ...createActivationHandlers(services),
    ...createActivationStepHandlers(services),
    ...createUnitInformationHandlers(services),
    ...createHrAccountApplicationHandlers(services),
    ...createAuthorizationHandlers(services),
    ...createOwnAuthorizationHandlers(services),
    ...createAuthorizationChangeHandlers(services),
    ...createBusinessHandlers(services),
    ...createInstitutionHandlers(services),
    ...createInstitutionRegistrationHandlers(services),
    ...createDivisionHandlers(services),
    ...createConfirmCodeHandlers(services),
    ...createHomeHandlers(services),
    ...createProcessHandlers(services),
    ...createEventLogHandlers(services),
    ...createRetentionHandlers(services),
    ...createImpossibleStateHandlers(services),
    ...createExamProjectHandlers(services),
    ...createExamProjectEditorHandlers(services),
    ...createExamApplicationHandlers(services),
    ...createReviewHandlers(services),
    ...createOnsiteConfirmationHandlers(services),
    ...createFaceCheckHandlers(services),
    ...createFaceCheckReviewHandlers(services),
    ...createPreloadedListHandlers(services),
    ...createPreloadImportHandlers(services),
    ...createBatchPassHandlers(services),
  };
}

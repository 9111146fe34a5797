import './short-stack-traces';

/** Every workflow that the workers run. A table of contents: the name here is the name in Temporal. */
export { accountClosure } from './account-closure';
export { accountRecovery } from './account-recovery';
export { authorizationGrant } from './authorization';
export { authorizationChange } from './authorization-change';
export { deadlineWarning, deadlineWatch } from './deadline-watch';
export { documentFacts } from './document-facts';
export { examApplication } from './exam-application';
export { expiredRows } from './expired-rows';
export { faceCheck } from './face-check';
export { handRefund } from './hand-refund';
export { hrAccountApplication } from './hr-account-application';
export { identityVerification } from './identity-verification';
export { impossibleStates } from './impossible-states';
export { institutionRegistration } from './institution-registration';
export { missingAdmissions } from './missing-admissions';
export { payment } from './payment';
export { preloadImport } from './preload-import';
export { outboxSender } from './outbox-sender';
export { processCalls } from './process-calls';
export { dailyBills, reconciliation } from './reconciliation';
export { retention } from './retention';
export { rosterAdmission } from './roster-admission';
export { transferOut } from './transfer-out';
export { unitAccount } from './unit-account';
export { uploadSweep } from './upload-sweep';
export { workingMorning } from './working-morning';

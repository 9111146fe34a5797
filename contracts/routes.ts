import { announcementRoutes } from './announcement';
import { accountClosureRoutes } from './account-closure';
import { authorizationRoutes } from './authorization';
import { authorizationChangeRoutes } from './authorization-change';
import { batchPassRoutes } from './batch-pass';
import { businessRoutes } from './business';
import { confirmCodeRoutes } from './confirm-code';
import { consentRoutes } from './consent';
import { eventLogRoutes } from './event-log';
import { impossibleStateRoutes } from './impossible-state';
import { retentionRoutes } from './retention';
import { examApplicationRoutes } from './exam-application-routes';
import { examProjectEditorRoutes } from './exam-project-editor';
import { examProjectRoutes } from './exam-project-routes';
import { faceCheckRoutes } from './face-check';
import { faceCheckReviewRoutes } from './face-check-review';
import { dataCorrectionRoutes } from './data-correction';
import { divisionRoutes } from './division';
import { hrAccountApplicationRoutes } from './hr-account-application';
import { identityRoutes } from './identity';
import { homeRoutes } from './home';
import { inboxRoutes } from './inbox';
import { institutionRoutes } from './institution';
import { institutionRegistrationRoutes } from './institution-registration';
import { loginRoutes } from './login';
import { onsiteConfirmationRoutes } from './onsite-confirmation';
import { ownDataRoutes } from './own-data';
import { ownAccountRoutes } from './own-account';
import { ownAuthorizationRoutes } from './own-authorization';
import { paymentRoutes } from './payment';
import { paymentOrderRoutes } from './payment-order';
import { personalDetailsRoutes } from './personal-details';
import { preloadImportRoutes } from './preload-import';
import { preloadedListRoutes } from './preloaded-list';
import { printedDocumentRoutes } from './printed-document';
import { reconciliationRoutes } from './reconciliation';
import { reviewRoutes } from './review';
import { rosterRoutes } from './roster';
import { rosterAdmissionRoutes } from './roster-admission';
import type { Routes } from './route';
import { staffQueryRoutes } from './staff-query';
import { staffStatisticsRoutes } from './staff-statistics';
import { sessionRoutes } from './session';
import { transferOutRoutes } from './transfer-out';
import { unitRoutes } from './unit';
import { unitAccountRoutes } from './unit-account';
import { unitInformationRoutes } from './unit-information';
import { processRoutes } from './process';
import { uploadRoutes } from './upload';

/** Every route of the product. A feature adds its line here and its rule in `api/permissions.ts`. */
export const routes = {
  ...loginRoutes,
  ...sessionRoutes,
  ...consentRoutes,
  ...ownDataRoutes,
  ...accountClosureRoutes,
  ...dataCorrectionRoutes,
  ...identityRoutes,
  ...inboxRoutes,
  ...announcementRoutes,
  ...uploadRoutes,
  ...paymentRoutes,
  ...paymentOrderRoutes,
  ...reconciliationRoutes,
  ...printedDocumentRoutes,
  ...unitRoutes,
  ...personalDetailsRoutes,
  ...staffQueryRoutes,
  ...staffStatisticsRoutes,
  ...unitAccountRoutes,
  ...rosterAdmissionRoutes,
  ...rosterRoutes,
  ...transferOutRoutes,
  ...unitInformationRoutes,
  ...hrAccountApplicationRoutes,
  ...authorizationRoutes,
  ...ownAccountRoutes,
  ...ownAuthorizationRoutes,
  ...authorizationChangeRoutes,
  ...businessRoutes,
  ...institutionRoutes,
  ...institutionRegistrationRoutes,
  ...divisionRoutes,
  ...confirmCodeRoutes,
  ...homeRoutes,
  ...processRoutes,
  ...eventLogRoutes,
  ...retentionRoutes,
  ...impossibleStateRoutes,
  ...examProjectRoutes,
  ...examProjectEditorRoutes,
  ...examApplicationRoutes,
  ...reviewRoutes,
  ...batchPassRoutes,
  ...onsiteConfirmationRoutes,
  ...faceCheckRoutes,
  ...faceCheckReviewRoutes,
  ...preloadedListRoutes,
  ...preloadImportRoutes,
} as const satisfies Routes;

export type AllRoutes = typeof routes;
export type RouteName = keyof AllRoutes;

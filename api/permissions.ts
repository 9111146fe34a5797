import { roleNames, type RoleName } from '../contracts/login';
import type { RouteName } from '../contracts/routes';
import { hrApplicationTables, registrationTables } from '../db/department-review-tables';
import { reviewRelations } from './department-review/relations';
import { authorizationIsIssuable, authorizationIsOffered } from './authorization/relations';
import {
  businessIsAdministered,
  changeIsBegunByAsker,
  changeIsForAsker,
} from './authorization-change/relations';
import { correctionIsAnothers, correctionIsOwn, correctionIsVisible } from './data-correction/relations';
import { batchPassIsOwn } from './batch-pass/relations';
import { institutionIsInSubtree } from './institution/subtree';
import { applicationIsOwn } from './exam-application/relations';
import { faceCheckIsOwn } from './face-check/relations';
import { checkReviewIsAnothers } from './face-check-review/relations';
import { staffIsOfUnit } from './personal-details/relations';
import { unitMayBeQueried } from './staff-query/query-right';
import { preloadImportIsOwn } from './preload-import/relations';
import { preloadedRowIsOwn } from './preloaded-list/relations';
import { applicationIsPrintable } from './printed-document/relations';
import { applicationIsReviewable } from './review/relations';
import { processIsReadable } from './process/relations';
import { entryIsOfUnit } from './roster/relations';
import { admissionIsOfUnit } from './roster-admission/relations';
import { transferIsOfUnit } from './transfer-out/relations';
import { historyReaders } from './temporal/history-readers';
import { ownAccountIsOfUnit, unitAccountIsIssuable } from './unit-account/relations';
import { informationIsReadable, subjectIsChangeable } from './unit-information/relations';
import { uploadIsReadable } from './upload/readable';
import type { Relation } from './relation';

/**
 * Who may use a route: `anyone`; a logged-in `person`; a `verified` person; or who holds one of these roles as the
 * session's active one. A relation narrows it to the records that the asker has to do with.
 */
export type Who = 'anyone' | 'person' | 'verified' | readonly RoleName[];

export interface Permission {
  readonly who: Who;
  readonly relation?: Relation<unknown>;
}

const anyone = { who: 'anyone' } as const;
const person = { who: 'person' } as const;
const ownApplication = { who: 'person', relation: applicationIsOwn } as const;
const reviewers = ['business-administrator', 'assistant'] as const;
const departmentReviewers = ['hr-account', 'platform-administrator'] as const;
const registration = reviewRelations(registrationTables);
const hrApplication = reviewRelations(hrApplicationTables);
const reviewOfIt = { who: reviewers, relation: applicationIsReviewable } as const;

/** Projects are the platform's: whose they are doesn't differ (R-L2). */
const projectMakers = { who: ['platform-administrator'] } as const;
/** What is told on the homes is the platform's, too (R-T2). */
const announcers = { who: ['platform-administrator'] } as const;
/** The fees are the platform's: whose they are doesn't differ (R-P3, R-P4). */
const cashiers = { who: ['platform-administrator'] } as const;
const issuers = ['hr-account', 'platform-administrator'] as const;
const accountBelow = { who: issuers, relation: unitAccountIsIssuable } as const;
/** Of the unit whose HR account asks (R-E3, R-E4). */
const ownAccount = { who: ['hr-account'], relation: ownAccountIsOfUnit } as const;
/** A colleague of the same place has nothing to do with it. */
const ownBatchPass = { who: reviewers, relation: batchPassIsOwn } as const;
const ownPreloadImport = { who: ['hr-account'], relation: preloadImportIsOwn } as const;
const ownPreloadedRow = { who: ['hr-account'], relation: preloadedRowIsOwn } as const;

/** In a roster that the asker's unit runs (R-I7). */
const ownStaff = { who: ['hr-account'], relation: staffIsOfUnit } as const;

/** Of the asker's institution or one below it (R-K1, R-K2); what is read by name is written down. */
const staffBelow = { who: ['hr-account', 'supervisor'], relation: institutionIsInSubtree } as const;
/** VIP 权限 of the roster: the person's own, whatever role the session uses (R-I4). */
const withQueryRight = { who: 'verified', relation: unitMayBeQueried } as const;

const ownEntry = { who: ['hr-account'], relation: entryIsOfUnit } as const;
const ownTransfer = { who: ['hr-account'], relation: transferIsOfUnit } as const;
const ownAdmission = { who: ['hr-account'], relation: admissionIsOfUnit } as const;

// Who recovers an account isn't verified yet.
const ownFaceCheck = { who: 'person', relation: faceCheckIsOwn } as const;
const anothersCheckReview = { who: ['platform-administrator'], relation: checkReviewIsAnothers } as const;
/** A department's business administrator too, for those below it; a unit's own is told that it isn't theirs (R-H2). */
const authorizationIssuers = ['hr-account', 'business-administrator'] as const;
const ownOffer = { who: 'verified', relation: authorizationIsOffered } as const;
/** Whatever role the session uses: in the mini-program there is none. */
const administeredBusiness = { who: 'verified', relation: businessIsAdministered } as const;
const authorizationOfIt = { who: authorizationIssuers, relation: authorizationIsIssuable } as const;

/** A sub-account has no records of its own: it works with the role of the business. */
const processReaders = [...historyReaders, 'hr-account', ...reviewers] as const;

/** Everything that may be done through the API, and by whom. A route without an entry doesn't compile. */
export const permissions = {
  'GET /login/options': anyone,
  'POST /login/wechat': anyone,
  'POST /login/sms-codes': anyone,
  'POST /login/sms': anyone,
  'POST /login/confirmations': anyone,
  'POST /login/tickets': anyone,
  'GET /login/tickets/:id': anyone,
  'POST /login/tickets/:id/session': anyone,
  'POST /login/ticket-scans': person,
  'POST /login/tickets/:id/confirm': person,
  'POST /login/tickets/:id/refuse': person,
  'GET /session': person,
  'PUT /session/role': person,
  'DELETE /session': person,
  'GET /sessions': person,
  'DELETE /sessions': person,
  'DELETE /sessions/:id': person,
  'GET /persons/me': person,
  'POST /persons/me/phone': person,
  'POST /persons/me/wechat-phone': person,
  'POST /persons/me/wechat': person,
  'GET /consent-documents/:kind': anyone,
  'GET /consents': person,
  'GET /consents/history': person,
  'POST /consents/:kind/withdrawal': person,
  'POST /consents': person,
  'GET /own-data': person,
  'POST /own-data/sms-codes': person,
  'POST /own-data/phone': person,
  'GET /own-data/export.xlsx': person,
  'GET /account-closure': person,
  'POST /account-closure/sms-codes': person,
  'POST /account-closure': person,
  'POST /account-closure/withdrawal': person,
  'GET /data-corrections/own': person,
  'POST /data-corrections': person,
  'POST /data-corrections/:id/withdrawal': { who: 'person', relation: correctionIsOwn },
  'GET /data-corrections': { who: ['platform-administrator'] },
  'GET /data-corrections/:id': { who: 'person', relation: correctionIsVisible },
  'POST /data-corrections/:id/answer': { who: ['platform-administrator'], relation: correctionIsAnothers },
  'GET /identity': person,
  'POST /identity/form-checks': person,
  'POST /identity/scans': person,
  'POST /identity/manual-reviews': person,
  'POST /identity/withdrawal': person,
  'POST /identity/recoveries': person,
  'GET /identity/reviews': { who: ['platform-administrator'] },
  'GET /identity/reviews/:id': { who: ['platform-administrator'] },
  'POST /identity/reviews/:id/decision': { who: ['platform-administrator'] },
  'GET /announcements': person,
  'GET /announcements/:id': person,
  'GET /edited-announcements': announcers,
  'GET /edited-announcements/:id': announcers,
  'POST /edited-announcements': announcers,
  'PUT /edited-announcements/:id': announcers,
  'POST /edited-announcements/:id/withdrawal': announcers,
  'GET /inbox': person,
  'POST /inbox/:id/read': person,
  'POST /uploads': person,
  'GET /uploads/:id': { who: 'person', relation: uploadIsReadable },
  'DELETE /uploads/:id': person,
  'POST /applications/:id/payment-orders': { who: 'verified', relation: applicationIsOwn },
  'GET /applications/:id/payment': { who: 'person', relation: applicationIsOwn },
  'POST /payment-notifications/wechat': anyone,
  'GET /payment-orders': cashiers,
  'GET /payment-orders/:id': cashiers,
  'POST /payment-orders/:id/refunds': cashiers,
  'POST /payment-orders/:id/transfers': cashiers,
  'POST /payment-orders/:id/abandonments': cashiers,
  'PUT /payment-orders/:id/receipt': cashiers,
  'GET /bills': cashiers,
  'POST /bills/comparisons': cashiers,
  'GET /bill-differences': cashiers,
  'GET /bill-differences/:id': cashiers,
  'POST /bill-differences/:id/settlement': cashiers,
  'GET /fee-totals': cashiers,
  'POST /fee-totals/export.xlsx': cashiers,
  'GET /applications/:id/application-form.pdf': { who: 'person', relation: applicationIsPrintable },
  'GET /applications/:id/notice.pdf': { who: 'person', relation: applicationIsPrintable },
  'GET /printed-documents/:code': anyone,
  'GET /unit': person,
  'GET /unit/institutions': { who: 'verified' },
  'GET /unit/institutions/:id/internal-departments': { who: 'verified' },
  'PUT /unit/internal-department': { who: 'verified' },
  'POST /unit/binding': { who: 'verified' },
  'DELETE /unit/binding': { who: 'verified' },
  'GET /personal-details': { who: 'verified' },
  'PUT /personal-details': { who: 'verified' },
  'GET /staff/:id/personal-details': ownStaff,
  'PUT /staff/:id/personal-details': ownStaff,
  'PUT /staff/:id/internal-department': ownStaff,
  'GET /unit-accounts': { who: issuers },
  'POST /unit-accounts': { who: issuers },
  'GET /unit-accounts/issue-list-template.xlsx': { who: issuers },
  'POST /unit-accounts/issue-lists': { who: issuers },
  'POST /unit-accounts/:id/reissue': accountBelow,
  'POST /unit-accounts/:id/revocation': accountBelow,
  'GET /unit-accounts/:id/code': accountBelow,
  'GET /business-accounts': { who: ['hr-account'] },
  'POST /business-accounts': { who: ['hr-account'] },
  'GET /sub-accounts': { who: ['hr-account'] },
  'POST /sub-accounts': { who: ['hr-account'] },
  'POST /sub-accounts/:id/businesses': ownAccount,
  'PUT /own-accounts/:id/details': ownAccount,
  'GET /own-accounts/:id/phone': ownAccount,
  'POST /admissions/search': { who: ['hr-account'] },
  'POST /admissions/export.xlsx': { who: ['hr-account'] },
  'POST /admissions/passes': { who: ['hr-account'] },
  'GET /admissions/:id': ownAdmission,
  'POST /admissions/:id/decision': ownAdmission,
  'POST /roster/search': { who: ['hr-account'] },
  'POST /roster/export.xlsx': { who: ['hr-account'] },
  'GET /village-clinics': { who: ['hr-account'] },
  'GET /roster/:id/new-clinics': ownEntry,
  'GET /roster/:id': ownEntry,
  'PUT /roster/:id/name': ownEntry,
  'PUT /roster/:id/retirement': ownEntry,
  'PUT /roster/:id/query-right': ownEntry,
  'POST /roster/:id/transfer-out': ownEntry,
  'POST /roster/:id/removal': ownEntry,
  'POST /roster/:id/unit-change': ownEntry,
  'DELETE /roster/:id': ownEntry,
  'POST /unit/transfer-requests': { who: 'verified' },
  'POST /unit/transfer-requests/withdrawal': { who: 'verified' },
  'POST /transfer-requests/search': { who: ['hr-account'] },
  'POST /transfer-requests/export.xlsx': { who: ['hr-account'] },
  'GET /transfer-requests/:id': ownTransfer,
  'POST /transfer-requests/:id/decision': ownTransfer,
  'GET /hr-account-applications/own': person,
  'GET /hr-account-applications/units/:id': { who: 'verified' },
  'POST /hr-account-applications/blank-form-links': { who: 'verified' },
  'POST /hr-account-applications': { who: 'verified' },
  'POST /hr-account-applications/:id/correction': { who: 'verified', relation: hrApplication.isOwn },
  'POST /hr-account-applications/:id/withdrawal': { who: 'person', relation: hrApplication.isOwn },
  'GET /hr-account-applications': { who: departmentReviewers },
  'GET /hr-account-applications/:id': { who: 'person', relation: hrApplication.isVisible },
  'POST /hr-account-applications/:id/decision': {
    who: departmentReviewers,
    relation: hrApplication.isReviewable,
  },
  // Nobody is known before the account is activated: the code gives the browser a cookie that stands for the activation.
  'POST /account-activations': anyone,
  'GET /account-activations/current': anyone,
  'DELETE /account-activations/current': anyone,
  'PUT /account-activations/current/details': anyone,
  'POST /account-activations/current/follow': anyone,
  'POST /account-activations/current/ticket': anyone,
  'GET /account-activations/current/ticket/:id': anyone,
  'POST /account-activations/current/sms-codes': anyone,
  'POST /account-activations/current/phone': anyone,
  'POST /account-activations/current/completion': anyone,
  'GET /authorizations': { who: authorizationIssuers },
  'POST /authorizations': { who: authorizationIssuers },
  'POST /authorizations/batch-resets': { who: authorizationIssuers },
  'POST /authorizations/:id/reset': authorizationOfIt,
  'POST /authorizations/:id/revocation': authorizationOfIt,
  'POST /authorizations/:id/suspension': authorizationOfIt,
  'POST /authorizations/:id/resumption': authorizationOfIt,
  'POST /authorizations/:id/matches': authorizationOfIt,
  'POST /authorizations/:id/offers': authorizationOfIt,
  'GET /authorizations/:id/code': authorizationOfIt,
  'GET /own-authorizations': person,
  'POST /own-authorizations': { who: 'verified' },
  'POST /own-authorizations/:id/acceptance': ownOffer,
  'POST /own-authorizations/:id/refusal': ownOffer,
  'GET /own-businesses/:id': administeredBusiness,
  'PUT /own-businesses/:id/contact': administeredBusiness,
  'POST /own-businesses/:id/matches': administeredBusiness,
  'POST /own-businesses/:id/changes': administeredBusiness,
  'POST /own-businesses/:id/assistants/:assistantId/removal': administeredBusiness,
  'POST /authorization-changes/:id/withdrawal': { who: 'person', relation: changeIsBegunByAsker },
  'POST /authorization-changes/:id/acceptance': { who: 'verified', relation: changeIsForAsker },
  'POST /authorization-changes/:id/refusal': { who: 'person', relation: changeIsForAsker },
  'GET /authorizations/:id/assistants': authorizationOfIt,
  'POST /authorizations/:id/assistants/:assistantId/removal': authorizationOfIt,
  'GET /businesses': person,
  'GET /institutions': { who: ['hr-account', 'platform-administrator', 'supervisor'] },
  'GET /institutions/:id': {
    who: ['hr-account', 'platform-administrator', 'supervisor'],
    relation: institutionIsInSubtree,
  },
  'GET /institutions/:id/information': {
    who: ['hr-account', 'platform-administrator', 'supervisor'],
    relation: informationIsReadable,
  },
  'GET /institutions/:id/staff-statistics': staffBelow,
  'GET /institutions/:id/staff-statistics/export.xlsx': staffBelow,
  'POST /institutions/:id/staff/search': staffBelow,
  'GET /unit/staff-statistics': withQueryRight,
  'POST /unit/staff/search': withQueryRight,
  'PUT /institutions/:id/subject': { who: issuers, relation: subjectIsChangeable },
  'PUT /unit-information/basic': { who: ['hr-account'] },
  'PUT /unit-information/other-names': { who: ['hr-account'] },
  'PUT /unit-information/address': { who: ['hr-account'] },
  'PUT /unit-information/internal-departments': { who: ['hr-account'] },
  'POST /unit-information/confirmations': { who: ['hr-account'] },

  'GET /supervising-institutions': anyone,
  'POST /institution-registrations/library-search': anyone,
  'GET /institution-registrations/own': person,
  'POST /institution-registrations/form-checks': person,
  'POST /institution-registrations/blank-form.pdf': person,
  'POST /institution-registrations': person,
  'POST /institution-registrations/:id/correction': { who: 'person', relation: registration.isOwn },
  'GET /institution-registrations': { who: departmentReviewers },
  'GET /institution-registrations/:id': { who: 'person', relation: registration.isVisible },
  'POST /institution-registrations/:id/decision': {
    who: departmentReviewers,
    relation: registration.isReviewable,
  },
  'GET /divisions': anyone,
  'GET /confirm-code': { who: ['hr-account', 'business-administrator', 'assistant'] },
  'POST /confirm-code/renewals': { who: ['hr-account'] },
  'GET /console/home': { who: roleNames },
  'GET /processes': { who: historyReaders },
  'GET /processes/:id': { who: processReaders, relation: processIsReadable },
  'GET /event-log': { who: historyReaders },
  'GET /impossible-states': { who: ['platform-administrator'] },
  'POST /impossible-states/checks': { who: ['platform-administrator'] },
  'GET /retention': { who: historyReaders },
  'GET /retention/erasures': { who: historyReaders },
  'GET /exam-projects': person,
  'GET /exam-projects/:id': person,
  'GET /edited-exam-projects': projectMakers,
  'POST /edited-exam-projects': projectMakers,
  'GET /edited-exam-projects/:id': projectMakers,
  'PUT /edited-exam-projects/:id/draft': projectMakers,
  'POST /edited-exam-projects/:id/draft/discard': projectMakers,
  'POST /edited-exam-projects/:id/versions': projectMakers,
  'POST /edited-exam-projects/:id/preview': projectMakers,
  'PUT /edited-exam-projects/:id/windows': projectMakers,
  'PUT /edited-exam-projects/:id/state': projectMakers,
  'GET /edited-exam-projects/:id/versions/:version': projectMakers,
  'POST /applications': person,
  'GET /applications': person,
  'GET /applications/:id': ownApplication,
  'GET /applications/:id/draft': ownApplication,
  'PUT /applications/:id/draft': ownApplication,
  'POST /applications/:id/submission': ownApplication,
  'POST /applications/:id/resubmission': ownApplication,
  'POST /applications/:id/modification': ownApplication,
  'POST /applications/:id/withdrawal': ownApplication,
  'GET /reviews/home': { who: reviewers },
  'POST /reviews/search': { who: reviewers },
  'POST /reviews/next': { who: reviewers },
  'POST /reviews/pass-proposals': { who: reviewers },
  'GET /reviews/:id': reviewOfIt,
  'POST /reviews/:id/decision': reviewOfIt,
  'POST /reviews/:id/reopening': reviewOfIt,
  'POST /reviews/:id/removal': reviewOfIt,
  'POST /batch-passes': { who: reviewers },
  'GET /batch-passes': { who: reviewers },
  'GET /batch-passes/:id': ownBatchPass,
  'GET /batch-passes/:id/rows': ownBatchPass,
  'POST /batch-passes/:id/cancellation': ownBatchPass,
  'GET /batch-passes/:id/left.xlsx': ownBatchPass,
  'GET /remark-templates': { who: reviewers },
  'PUT /remark-templates': { who: reviewers },
  'POST /onsite-confirmations/search': { who: reviewers },
  'GET /face-checks/:id': ownFaceCheck,
  'POST /face-checks/:id/consent-and-start': ownFaceCheck,
  'POST /face-checks/:id/return': ownFaceCheck,
  'POST /face-checks/:id/sms-codes': ownFaceCheck,
  'POST /face-checks/:id/phone': ownFaceCheck,
  'POST /face-checks/:id/scan': ownFaceCheck,
  'POST /face-checks/:id/review': ownFaceCheck,
  'POST /face-checks/:id/withdrawal': ownFaceCheck,
  'GET /face-check-reviews': { who: ['platform-administrator'] },
  'GET /face-check-reviews/:id': anothersCheckReview,
  'POST /face-check-reviews/:id/decision': anothersCheckReview,
  'GET /preloaded-lists/:roster': { who: ['hr-account'] },
  'GET /preloaded-lists/:roster/template.xlsx': { who: ['hr-account'] },
  'POST /preloaded-lists/:roster/clearance': { who: ['hr-account'] },
  'POST /preloaded-lists/:roster/search': { who: ['hr-account'] },
  'POST /preloaded-lists/:roster/export.xlsx': { who: ['hr-account'] },
  'POST /preloaded-lists/:roster/rows': { who: ['hr-account'] },
  'PUT /preloaded-rows/:id': ownPreloadedRow,
  // Asked for again, the row isn't there any more: the deletion itself looks whose it is.
  'DELETE /preloaded-rows/:id': { who: ['hr-account'] },
  'GET /preloaded-lists/:roster/imports/latest': { who: ['hr-account'] },
  'POST /preload-imports': { who: ['hr-account'] },
  'GET /preload-imports/:id': ownPreloadImport,
  'POST /preload-imports/:id/confirmation': ownPreloadImport,
  'POST /preload-imports/:id/cancellation': ownPreloadImport,
  'GET /preload-imports/:id/reasons.xlsx': ownPreloadImport,
} as const satisfies Record<RouteName, Permission>;

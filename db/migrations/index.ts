import type { Knex } from 'knex';
import * as foundation from './001-foundation';
import * as examProject from './002-exam-project';
import * as login from './003-login';
import * as identity from './004-identity';
import * as unit from './005-unit';
import * as examApplication from './006-exam-application';
import * as payment from './007-payment';
import * as printedDocument from './008-printed-document';
import * as supervision from './010-supervision';
import * as unitBinding from './011-unit-binding';
import * as applicationAbove from './014-application-above';
import * as confirmCodeTries from './020-confirm-code-tries';
import * as refundedOrders from './021-refunded-orders';
import * as rejectedIsFinal from './022-rejected-is-final';
import * as heldRefunds from './023-held-refunds';
import * as processCounts from './024-process-counts';
import * as institutionRegistration from './030-institution-registration';
import * as unitAccount from './031-unit-account';
import * as faceCheck from './032-face-check';
import * as authorization from './033-authorization';
import * as hrAccountApplication from './034-hr-account-application';
import * as unitInformation from './035-unit-information';
import * as authorizationChange from './036-authorization-change';
import * as phonesAndCodes from './038-phones-and-codes';
import * as activationAndNotice from './039-activation-and-notice';
import * as ownAccounts from './041-own-accounts';
import * as suspendedRight from './042-suspended-right';
import * as sessionEnding from './043-session-ending';
import * as proofAndOfficePhones from './044-proof-and-office-phones';
import * as faceCheckReview from './045-face-check-review';
import * as officeContact from './047-office-contact';
import * as staff from './048-staff';
import * as personalDetails from './049-personal-details';
import * as preloadedList from './050-preloaded-list';
import * as roster from './051-roster';
import * as preloadImport from './053-preload-import';
import * as transferOut from './054-transfer-out';
import * as preloadedRowKept from './055-preloaded-row-kept';
import * as staffStatistics from './065-staff-statistics';
import * as villageClinic from './070-village-clinic';
import * as bindingWithoutCode from './071-binding-without-code';
import * as staffNames from './075-staff-names';
import * as setAside from './080-set-aside';
import * as privateFields from './081-private-fields';
import * as thirdPerson from './082-third-person';
import * as examProjectDraft from './083-exam-project-draft';
import * as retention from './085-retention';
import * as impossibleState from './086-impossible-state';
import * as handRefund from './095-hand-refund';
import * as reconciliation from './096-reconciliation';
import * as fiscalReceipt from './097-fiscal-receipt';
import * as announcement from './100-announcement';
import * as ownData from './105-own-data';
import * as consentWithdrawal from './106-consent-withdrawal';
import * as accountClosure from './107-account-closure';
import * as dataCorrection from './108-data-correction';
import * as indexesOfFullTables from './110-indexes-of-full-tables';
import * as closedOwner from './111-closed-owner';
import * as batchPass from './115-batch-pass';
import * as paidVersion from './118-paid-version';
import * as erasedPetition from './119-erased-petition';
import * as offeredBy from './120-offered-by';
import * as erasedSince from './121-erased-since';
import * as recurringStep from './122-recurring-step';
import * as reviewTotals from './123-review-totals';
import * as lastErasedFiles from './125-last-erased-files';
import * as leftEntries from './126-left-entries';
import * as abandonedRefund from './127-abandoned-refund';
import * as joinedInto from './128-joined-into';
import * as leftBehind from './129-left-behind';

export interface Migration {
  readonly up: (knex: Knex) => Promise<void>;
  /** In a transaction, unless it says otherwise. */
  readonly config?: { readonly transaction: boolean };
}

/** Every migration in its order. One that has been released is never changed: what is wrong gets a further one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-foundation': foundation,
  '002-exam-project': examProject,
  '003-login': login,
  '004-identity': identity,
  '005-unit': unit,
  '006-exam-application': examApplication,
  '007-payment': payment,
  '008-printed-document': printedDocument,
  '010-supervision': supervision,
  '011-unit-binding': unitBinding,
  '014-application-above': applicationAbove,
  '020-confirm-code-tries': confirmCodeTries,
  '021-refunded-orders': refundedOrders,
  '022-rejected-is-final': rejectedIsFinal,
  '023-held-refunds': heldRefunds,
  '024-process-counts': processCounts,
  '030-institution-registration': institutionRegistration,
  '031-unit-account': unitAccount,
  '032-face-check': faceCheck,
  '033-authorization': authorization,
  '034-hr-account-application': hrAccountApplication,
  '035-unit-information': unitInformation,
  '036-authorization-change': authorizationChange,
  '038-phones-and-codes': phonesAndCodes,
  '039-activation-and-notice': activationAndNotice,
  '041-own-accounts': ownAccounts,
  '042-suspended-right': suspendedRight,
  '043-session-ending': sessionEnding,
  '044-proof-and-office-phones': proofAndOfficePhones,
  '045-face-check-review': faceCheckReview,
  '047-office-contact': officeContact,
  '048-staff': staff,
  '049-personal-details': personalDetails,
  '050-preloaded-list': preloadedList,
  '051-roster': roster,
  '053-preload-import': preloadImport,
  '054-transfer-out': transferOut,
  '055-preloaded-row-kept': preloadedRowKept,
  '065-staff-statistics': staffStatistics,
  '070-village-clinic': villageClinic,
  '071-binding-without-code': bindingWithoutCode,
  '075-staff-names': staffNames,
  '080-set-aside': setAside,
  '081-private-fields': privateFields,
  '082-third-person': thirdPerson,
  '083-exam-project-draft': examProjectDraft,
  '085-retention': retention,
  '086-impossible-state': impossibleState,
  '095-hand-refund': handRefund,
  '096-reconciliation': reconciliation,
  '097-fiscal-receipt': fiscalReceipt,
  '100-announcement': announcement,
  '105-own-data': ownData,
  '106-consent-withdrawal': consentWithdrawal,
  '107-account-closure': accountClosure,
  '108-data-correction': dataCorrection,
  '110-indexes-of-full-tables': indexesOfFullTables,
  '111-closed-owner': closedOwner,
  '115-batch-pass': batchPass,
  '118-paid-version': paidVersion,
  '119-erased-petition': erasedPetition,
  '120-offered-by': offeredBy,
  '121-erased-since': erasedSince,
  '122-recurring-step': recurringStep,
  '123-review-totals': reviewTotals,
  '125-last-erased-files': lastErasedFiles,
  '126-left-entries': leftEntries,
  '127-abandoned-refund': abandonedRefund,
  '128-joined-into': joinedInto,
  '129-left-behind': leftBehind,
};

import type { AuthorizationChangeKind } from '../contracts/authorization-change-states';
import type { CorrectionKind } from '../contracts/data-correction-states';
import type { PreloadFileFault } from '../contracts/preload-import-states';
import type { PaymentChannel } from '../contracts/payment';
import type { ReviewLevel, StepKind } from '../contracts/exam-application-states';
import type {
  FaceCheckFailure,
  FaceCheckNotCounted,
  FaceCheckPurpose,
  FaceCheckTryWay,
  FaceCheckWay,
} from '../contracts/face-check-states';
import type { AccountScope } from './account-scope';
import type { ReplacedRefund } from '../contracts/hand-refund-states';
import type { FailedReason, NotCountedReason } from '../contracts/identity-states';
import type { Roster } from '../contracts/roster-states';

/** The step at which something happened to an application. */
interface AtStep {
  level: ReviewLevel;
  kind: StepKind;
}

/** A decision at a step, and the number of the last event that the reviewer had seen (R-N7). */
type DecidedAtStep = AtStep & { seen: number };

/** Events of an application, `resource.verb`, each with its detail: ids, levels and counts, no personal data, no remarks. */
export type ApplicationEvents = {
  'application.submitted': {
    round: number;
    draftVersion: number;
    projectVersion: number;
    pledgeVersion: string;
  };
  'application.resubmitted': { round: number; draftVersion: number };
  'application.opened-for-modification': Record<string, never>;
  'application.withdrawn': Record<string, never>;
  'application.approved': DecidedAtStep & { final: boolean };
  /** `round`: the version of the form that was held; `originals`: how many were compared (R-N1, R-M6). */
  'application.confirmed-on-site': DecidedAtStep & { final: boolean; round: number; originals: number };
  'application.deferred': DecidedAtStep;
  'application.changes-requested': DecidedAtStep & { count: number; dueAt: string };
  'application.rejected': DecidedAtStep;
  'application.reopened': AtStep;
  'application.removed-from-unit': Record<string, never>;
  'application.order-opened': { orderId: string; channel: PaymentChannel };
  'application.paid': { feeFen: number };
  'application.became-overdue': AtStep;
  'application.overdue-lifted': AtStep;
  'application.given-up': { reason: 'changes-not-made' | 'not-paid' };
  'application.left-unfinished': Record<string, never>;
  'application.refund-asked': { feeFen: number };
};

/** Events of the verification of one document. */
export type IdentityEvents = {
  'identity.try-failed': { reason: FailedReason; left: number };
  'identity.try-not-counted': { reason: NotCountedReason };
  'identity.verified': { way: 'automatic' | 'manual'; endsSoon?: boolean };
  'identity.proven-by-another': Record<string, never>;
  'identity.review-requested': { dueAt: string };
  'identity.review-refused': Record<string, never>;
  'identity.review-withdrawn': Record<string, never>;
  'identity.review-expired': Record<string, never>;
  'identity.images-erased': { count: number };
  'identity.login-recovered': Record<string, never>;
};

/** Events of the registration of one institution. */
export type RegistrationEvents = {
  'registration.submitted': { round: number };
  'registration.corrected': { round: number };
  'registration.admitted': Record<string, never>;
  'registration.refused': Record<string, never>;
};

/** Events of one order. */
export type PaymentEvents = {
  'payment.ordered': { feeFen: number; closesAt: string };
  'payment.paid': { feeFen: number; late: boolean; transactionId: string; paidAt: string };
  'payment.closed': { reason: 'expired' | 'cancelled' | 'replaced' | 'not-placed' };
  'payment.callback-refused': { reason: string; amountFen?: number; transactionId?: string };
  'payment.refund-asked': { feeFen: number; reason: string };
  /** WeChat refuses for a reason that the platform can mend; it is asked on. */
  'payment.refund-held': { reason: string };
  'payment.refund-accepted': { feeFen: number };
  'payment.refunded': { feeFen: number };
  'payment.refund-failed': { reason: string };
};

/** Events of the refunds by hand of one order. Reasons and references are never in them. */
export type HandRefundEvents = {
  'hand-refund.asked': { round: number; feeFen: number; seenRemainingFen: number };
  /** As of an order's refund by rule. */
  'hand-refund.held': { reason: string };
  'hand-refund.accepted': { feeFen: number };
  'hand-refund.refunded': { feeFen: number };
  'hand-refund.failed': { reason: string };
  'hand-refund.transferred': {
    round: number;
    feeFen: number;
    seenRemainingFen: number;
    transferredOn: string;
    proofUploadId: string;
    /** The refund that WeChat couldn't bring to the payer, and that has ended by this. */
    replaces?: ReplacedRefund;
  };
  /** Which of those that failed: it needn't be the last. */
  'hand-refund.abandoned': { round: number };
};

/** Events of a unit's account. Codes of activation are never in them. */
export type UnitAccountEvents = {
  'account.issued': { until: string } & AccountScope;
  'account.reissued': { until: string };
  'account.activated': { activationId: string };
  'account.code-expired': Record<string, never>;
  'account.revoked': Record<string, never>;
  'account.businesses-chosen': { businessCodes: readonly string[] };
};

/** Events of one face check (R-B8). Neither the provider's token nor its numbers are in them. */
export type FaceCheckEvents = {
  'face-check.opened': { purpose: FaceCheckPurpose; dueAt: string };
  'face-check.started': Record<string, never>;
  'face-check.try-failed': { way: FaceCheckTryWay; reason: FaceCheckFailure; left: number };
  'face-check.try-not-counted': { way: FaceCheckTryWay; reason: FaceCheckNotCounted };
  'face-check.passed': { way: FaceCheckWay };
  'face-check.failed': { way: FaceCheckWay; reason: FaceCheckFailure };
  'face-check.review-requested': { dueAt: string };
  'face-check.review-withdrawn': { dueAt: string };
  'face-check.review-refused': Record<string, never>;
  'face-check.images-erased': { count: number };
  'face-check.expired': { reason: 'time-over' | 'review-time-over' | 'no-longer-awaited' };
};

/** Events of the recovery of an account by a face check (R-B7). */
export type AccountRecoveryEvents = {
  'recovery.asked': { checkId: string };
  'recovery.completed': Record<string, never>;
  'recovery.ended': { reason: 'failed' | 'expired' | 'accounts-changed' };
};

/** Events of an application for a unit's HR account. */
export type HrApplicationEvents = {
  'hr-application.submitted': { round: number };
  'hr-application.corrected': { round: number };
  'hr-application.withdrawn': Record<string, never>;
  'hr-application.admitted': Record<string, never>;
  'hr-application.refused': Record<string, never>;
};

/** Recorded of a process in the transition of another, which is named: its workflow finds them in the rows. */
export type EventsBeside = {
  'hr-application.superseded': { by: string };
  'hr-application.voided': { by: string };
  'account.taken-over': { by: string };
  'authorization.transferred': { by: string };
  'authorization-change.voided': { by: string };
  'account.voided': { by: string };
  'authorization.account-activated': { by: string };
  'authorization.account-revoked': { by: string };
  /** All of it, by hand (R-P3); or not after all. */
  'application.fee-returned': { by: string };
  'application.fee-kept': { by: string };
  /** With the end of its holder's account (R-V2). */
  'identity.released': Record<string, never>;
  /** With the end of the account that it is about (R-V2). */
  'correction.account-closed': Record<string, never>;
  /** With its account, which has become part of another; or the other has asked for the same (R-B7). */
  'correction.moved': Record<string, never>;
  'correction.superseded': Record<string, never>;
  'registration.moved': Record<string, never>;
};

/** Events of an entry to a unit's roster that the unit decides. */
export type AdmissionEvents = {
  'admission.passed': Record<string, never>;
  'admission.corrected': Record<string, never>;
  'admission.returned': Record<string, never>;
};

/** Events of a person's wish to leave a unit's roster. */
export type TransferOutEvents = {
  'transfer-out.asked': { round: number };
  'transfer-out.withdrawn': Record<string, never>;
  'transfer-out.released': { leftOn: string };
  'transfer-out.refused': Record<string, never>;
};

/**
 * Recorded of a process by a change that is none itself (a binding, a row of a list): its workflow begins with the rows, or
 * finds them moved. It is called afterwards (`process_call`).
 */
export type EventsOfChanges = {
  'admission.began': { isFlagged: boolean };
  'admission.matched': { rowId: string; roster: Roster };
  'admission.withdrawn': Record<string, never>;
  /** By 更换单位 (R-J1): from which institution. */
  'admission.moved': { from: string };
  /** With the person's removal from the unit by a reviewer (R-N6). */
  'admission.removed': Record<string, never>;
  'transfer-out.left': Record<string, never>;
  /** Contacts and papers of third persons, once they are of no more use (R-V3). */
  'application.private-erased': Record<string, never>;
  /** All that was filled in and uploaded, once its time is over (R-V3). */
  'application.content-erased': Record<string, never>;
};

/** Events of a business's authorization at a unit. Codes are never in them. */
export type AuthorizationEvents = {
  'authorization.issued': { until: string };
  'authorization.reset': Record<string, never>;
  'authorization.offered': { matchId: string };
  'authorization.declined': Record<string, never>;
  'authorization.check-begun': { checkId: string };
  'authorization.check-failed': { outcome: 'failed' | 'expired' | 'refused' };
  'authorization.activated': Record<string, never>;
  'authorization.revoked': Record<string, never>;
  'authorization.suspended': Record<string, never>;
  'authorization.resumed': Record<string, never>;
  'authorization.code-expired': Record<string, never>;
};

/** Events of handing a business over, or of adding an assistant (R-H5). */
export type AuthorizationChangeEvents = {
  'authorization-change.started': { changeKind: AuthorizationChangeKind; matchId: string; checkId: string };
  'authorization-change.check-failed': { outcome: 'failed' | 'expired' | 'refused' };
  'authorization-change.offered': { until: string };
  'authorization-change.withdrawn': Record<string, never>;
  'authorization-change.accepted': Record<string, never>;
  'authorization-change.declined': Record<string, never>;
  'authorization-change.expired': Record<string, never>;
  'authorization-change.removed': Record<string, never>;
};

/** Events of one import into a preloaded list (R-I1): counts, no rows. */
export type PreloadImportEvents = {
  'preload-import.uploaded': { roster: Roster };
  'preload-import.checked': { rows: number; readyRows: number; faultyRows: number };
  'preload-import.refused': { reason: PreloadFileFault; at?: string };
  'preload-import.confirmed': Record<string, never>;
  'preload-import.completed': { addedRows: number };
  'preload-import.cancelled': Record<string, never>;
  'preload-import.expired': Record<string, never>;
  'preload-import.failed': Record<string, never>;
};

/** Events of one 批量通过 (R-N3): counts alone. Each file's own process has its decision. */
export type BatchPassEvents = {
  'batch-pass.begun': { files: number };
  'batch-pass.completed': { passed: number; refused: number };
  'batch-pass.cancelled': Record<string, never>;
  'batch-pass.failed': Record<string, never>;
};

/** Events of the closing of an account (R-V2). */
export type ClosureEvents = {
  'closure.asked': { closesAt: string };
  'closure.taken-back': Record<string, never>;
  'closure.warned': Record<string, never>;
  'closure.begun': Record<string, never>;
  'closure.stopped': Record<string, never>;
  /** How many rows were erased. */
  'closure.completed': { count: number };
};

/** Events of a request for correction (R-V2): what it is about, never what was typed. */
export type CorrectionEvents = {
  'correction.asked': { kind: CorrectionKind; dueAt: string };
  'correction.withdrawn': Record<string, never>;
  'correction.corrected': Record<string, never>;
  'correction.declined': Record<string, never>;
  /** The platform's administrators; whether its last day has passed. */
  'correction.reminded': { isOverdue: boolean };
};

/** The closed list of events of all processes; a process declares its own part as the `events` of its shape. */
export type ProcessEvents = ApplicationEvents &
  IdentityEvents &
  RegistrationEvents &
  PaymentEvents &
  HandRefundEvents &
  UnitAccountEvents &
  FaceCheckEvents &
  AccountRecoveryEvents &
  HrApplicationEvents &
  EventsBeside &
  AdmissionEvents &
  TransferOutEvents &
  EventsOfChanges &
  AuthorizationEvents &
  AuthorizationChangeEvents &
  PreloadImportEvents &
  BatchPassEvents &
  ClosureEvents &
  CorrectionEvents;
export type ProcessEventType = keyof ProcessEvents;

/** One event as it is stored. */
export type ProcessEvent = {
  [T in ProcessEventType]: { type: T; detail: ProcessEvents[T] };
}[ProcessEventType];

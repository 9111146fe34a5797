import { applicationStateWords, type ApplicationState } from '@contracts/exam-application-states';
import { faceCheckReviewStateWords, type FaceCheckReviewState } from '@contracts/face-check-states';
import { hrApplicationStateWords, type HrApplicationState } from '@contracts/hr-account-application-states';
import { authorizationStateWords, type AuthorizationState } from '@contracts/authorization-states';
import { handRefundStateWords, type HandRefundState } from '@contracts/hand-refund-states';
import { identityStateWords, type IdentityState } from '@contracts/identity-states';
import { registrationStateWords, type RegistrationState } from '@contracts/institution-registration-states';
import { paidOrderStateWords, type PaidOrderState } from '@contracts/payment-order-states';
import { paymentStateWords, type PaymentState } from '@contracts/payment-states';
import { batchPassStateWords, type BatchPassState } from '@contracts/batch-pass-states';
import { preloadImportStateWords, type PreloadImportState } from '@contracts/preload-import-states';
import {
  billStateWords,
  differenceStateWords,
  type BillState,
  type DifferenceState,
} from '@contracts/reconciliation-states';
import type { ReviewState } from '@contracts/review';
import { admissionStateWords, type AdmissionState } from '@contracts/roster-admission-states';
import { correctionStateWords, type CorrectionState } from '@contracts/data-correction-states';
import { closureStateWords, type ClosureState } from '@contracts/account-closure-states';
import { transferStateWords, type TransferState } from '@contracts/transfer-out-states';
import { unitAccountStateWords, type UnitAccountState } from '@contracts/unit-account-states';
import { look, type StateLook, type Tone } from './state-look';

const applicationTones: Record<ApplicationState, Tone> = {
  draft: 'over',
  'awaiting-payment': 'needs-you',
  'in-review': 'waiting',
  'changes-requested': 'needs-you',
  approved: 'done',
  rejected: 'refused',
  withdrawn: 'over',
  'removed-from-unit': 'needs-you',
  'given-up': 'over',
  unfinished: 'over',
};

const identityTones: Record<IdentityState, Tone> = {
  unverified: 'over',
  pending: 'needs-you',
  verified: 'done',
  failed: 'refused',
};

const faceCheckReviewTones: Record<FaceCheckReviewState, Tone> = {
  pending: 'needs-you',
  confirmed: 'done',
  refused: 'refused',
  withdrawn: 'over',
  expired: 'over',
  void: 'over',
};

const correctionTones: Record<CorrectionState, Tone> = {
  'awaiting-answer': 'needs-you',
  corrected: 'done',
  declined: 'refused',
  withdrawn: 'over',
};

const paymentTones: Record<PaymentState, Tone> = {
  open: 'needs-you',
  paid: 'done',
  closed: 'over',
  refunding: 'waiting',
  refunded: 'over',
};

const paidOrderTones: Record<PaidOrderState, Tone> = {
  paid: 'done',
  refunding: 'waiting',
  'part-refunded': 'over',
  refunded: 'over',
};

const handRefundTones: Record<HandRefundState, Tone> = {
  'under-way': 'waiting',
  done: 'done',
  failed: 'refused',
};

const billTones: Record<BillState, Tone> = { waiting: 'waiting', compared: 'done', none: 'over' };

const differenceTones: Record<DifferenceState, Tone> = {
  open: 'needs-you',
  settled: 'done',
  explained: 'done',
  gone: 'over',
};

const registrationTones: Record<RegistrationState, Tone> = {
  'awaiting-review': 'needs-you',
  refused: 'refused',
  admitted: 'done',
};

const hrApplicationTones: Record<HrApplicationState, Tone> = {
  'awaiting-review': 'needs-you',
  refused: 'refused',
  admitted: 'done',
  withdrawn: 'over',
  voided: 'over',
};

const admissionTones: Record<AdmissionState, Tone> = {
  'awaiting-review': 'needs-you',
  admitted: 'done',
  returned: 'refused',
  withdrawn: 'over',
};

const transferTones: Record<TransferState, Tone> = {
  'awaiting-review': 'needs-you',
  released: 'done',
  refused: 'refused',
  withdrawn: 'over',
  left: 'over',
};

const unitAccountTones: Record<UnitAccountState, Tone> = {
  unissued: 'needs-you',
  issued: 'waiting',
  active: 'done',
  expired: 'needs-you',
  revoked: 'over',
};

const preloadImportTones: Record<PreloadImportState, Tone> = {
  checking: 'waiting',
  checked: 'needs-you',
  committing: 'waiting',
  done: 'done',
  cancelled: 'over',
  refused: 'refused',
  expired: 'over',
  failed: 'refused',
};

const batchPassTones: Record<BatchPassState, Tone> = {
  running: 'waiting',
  done: 'done',
  cancelled: 'over',
  failed: 'refused',
};

const closureTones: Record<ClosureState, Tone> = {
  requested: 'waiting',
  'taken-back': 'over',
  stopped: 'refused',
  erasing: 'waiting',
  closed: 'done',
};

const authorizationTones: Record<AuthorizationState, Tone> = {
  unissued: 'over',
  issued: 'waiting',
  offered: 'waiting',
  active: 'done',
  expired: 'needs-you',
};

export const reviewLooks: Record<ReviewState, StateLook> = {
  waiting: look('待审核', 'needs-you'),
  deferred: look('暂不审核', 'waiting'),
  overdue: look('逾期', 'refused'),
  unpaid: look('待缴费', 'waiting'),
  held: look('单位已变更', 'waiting'),
  passed: look('审核通过', 'done'),
  'changes-requested': look('待考生修改', 'waiting'),
  rejected: look('审核不通过', 'refused'),
  'rejected-below': look('下级审核不通过', 'refused'),
  ended: look('已结束', 'over'),
};

/** The looks of a kind's states, in the order of the process. */
const looksByKind: Readonly<Record<string, Readonly<Record<string, StateLook>>>> = {
  'exam-application': looks(applicationStateWords, applicationTones),
  identity: looks(identityStateWords, identityTones),
  'face-check-review': looks(faceCheckReviewStateWords, faceCheckReviewTones),
  payment: looks(paymentStateWords, paymentTones),
  'payment-order': looks(paidOrderStateWords, paidOrderTones),
  bill: looks(billStateWords, billTones),
  'bill-difference': looks(differenceStateWords, differenceTones),
  'hand-refund': looks(handRefundStateWords, handRefundTones),
  'institution-registration': looks(registrationStateWords, registrationTones),
  review: reviewLooks,
  'hr-account-application': looks(hrApplicationStateWords, hrApplicationTones),
  'roster-admission': looks(admissionStateWords, admissionTones),
  'transfer-out': looks(transferStateWords, transferTones),
  'account-closure': looks(closureStateWords, closureTones),
  'data-correction': looks(correctionStateWords, correctionTones),
  'unit-account': looks(unitAccountStateWords, unitAccountTones),
  'batch-pass': looks(batchPassStateWords, batchPassTones),
  'preload-import': looks(preloadImportStateWords, preloadImportTones),
  authorization: looks(authorizationStateWords, authorizationTones),
  refund: {
    failed: look('退款未成功，须人工处理', 'refused'),
    abnormal: look('退款无法入账，须处理', 'refused'),
    held: look('退款受阻，系统续办', 'needs-you'),
  },
};

function looks<State extends string>(words: Record<State, string>, tones: Record<State, Tone>) {
  const all: Record<string, StateLook> = {};
  for (const state in words) all[state] = look(words[state], tones[state]);
  return all;
}

/** The look of a state of one kind of process or list; a state that this console doesn't know yet shows as it is. */
export const stateLook = (kind: string, state: string): StateLook =>
  looksByKind[kind]?.[state] ?? look(state, 'over');

/** For a filter: the states of a kind with their words. */
export const stateChoices = (kind: string): { id: string; name: string }[] =>
  Object.entries(looksByKind[kind] ?? {}).map(([id, { word }]) => ({ id, name: word }));

import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A message that reached a phone or a WeChat account. */
export interface SentMessage {
  id: string;
  channel: 'sms' | 'wechat';
  /** Eleven digits; SMS alone. */
  phone?: string;
  /** Subscription messages alone. */
  openid?: string;
  templateId: string;
  parameters: readonly string[];
  /** As the receiver reads it. */
  text: string;
  page?: string;
  at: string;
}

export interface Payment {
  outTradeNo: string;
  kind: 'jsapi' | 'native';
  /** The body as ordered; the same number must come with the same body. */
  ordered: string;
  description: string;
  amountFen: number;
  notifyUrl: string;
  openid?: string;
  expiresAt?: string;
  /** The prepay id, or the last part of the code's link. */
  handle: string;
  tradeState: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND' | 'PAYERROR';
  transactionId?: string;
  paidAt?: string;
  createdAt: string;
}

export interface PaymentRefund {
  outRefundNo: string;
  outTradeNo: string;
  refundId: string;
  amountFen: number;
  totalFen: number;
  reason: string;
  notifyUrl?: string;
  status: 'PROCESSING' | 'SUCCESS';
  createdAt: string;
  doneAt?: string;
}

export interface FaceFlow {
  token: string;
  name: string;
  idNumber: string;
  redirectUrl?: string;
  /** Absent until the person has tried. */
  errCode?: number;
  createdAt: string;
}

/** One entry of the authority's register. */
export interface Registered {
  name: string;
  agreement: 'agrees' | 'name-differs';
}

/** Everything that happened, as plain data so that it survives a restart. */
export interface State {
  messages: SentMessage[];
  /** How many subscription messages a person still takes, by `openid/template`. */
  subscriptions: Record<string, number>;
  payments: Record<string, Payment>;
  refunds: Record<string, PaymentRefund>;
  faceFlows: Record<string, FaceFlow>;
  /** By ID number. */
  register: Record<string, Registered>;
}

/** Kept per list; older ones fall out. */
const maximalMessages = 500;

export interface Store {
  readonly state: State;
  /** After a change: writes it down. */
  save(): void;
}

export function openStore(file: string | undefined, initial: State): Store {
  const state = file === undefined ? initial : { ...initial, ...read(file) };
  return {
    state,
    save() {
      state.messages.splice(maximalMessages);
      if (file === undefined) return;
      writeFileSync(`${file}.part`, JSON.stringify(state), { mode: 0o600 });
      renameSync(`${file}.part`, file);
    },
  };
}

/** What an earlier run left. The file is written by us alone, whole or not at all. */
function read(file: string): Partial<State> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<State>;
  } catch {
    return {};
  }
}

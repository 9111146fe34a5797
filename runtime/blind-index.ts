import { createHmac } from 'node:crypto';

/** What is looked up by equality while it is stored encrypted. One kind's index says nothing about another's. */
export type BlindIndexKind =
  | 'phone'
  | 'document'
  | 'confirm-code'
  | 'sms-code'
  | 'activation-code'
  | 'authorization-code'
  | 'blank-form-link'
  | 'named-person';

/** HMAC-SHA256 of a normalised value: equal values have equal indexes, and nobody without the key can guess. */
export type BlindIndex = (kind: BlindIndexKind, value: string) => Buffer;

/** The caller normalises (a phone to its 11 digits, a document to `type:NUMBER`, see `documentIndexValue`). */
export function createBlindIndex(key: Buffer): BlindIndex {
  return (kind, value) => createHmac('sha256', key).update(`${kind}\0${value}`, 'utf8').digest();
}

/** A document's number is unique only together with its type. */
export const documentIndexValue = (type: string, number: string): string => `${type}:${number.toUpperCase()}`;

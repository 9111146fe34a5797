import type { Response } from 'express';
import type { SandboxConfig } from './config';
import type { Cabinet } from './documents/cabinet';
import { silence, type Faults } from './faults';
import type { Store } from './state';
import type { AccessTokens } from './wechat/access-token';
import type { WechatCodes } from './wechat/codes';
import type { Notifier } from './wechat-pay/notifier';

/** What the endpoints of one sandbox share. */
export interface Context {
  config: SandboxConfig;
  store: Store;
  faults: Faults;
  codes: WechatCodes;
  tokens: AccessTokens;
  notifier: Notifier;
  cabinet: Cabinet;
}

/** An answer of a provider, before it is signed or sent. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Sends an answer as JSON; silence leaves the caller waiting until one of both hangs up. */
export function sendJson(response: Response, answer: Answer | typeof silence): void {
  if (answer === silence) return;
  response.status(answer.status).json(answer.body);
}

/** The fields of a JSON body; none if it isn't an object. */
export function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  if (Buffer.isBuffer(body)) return parse(body.toString('utf8'));
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return fieldsOf(value);
  } catch {
    return {};
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import { randomBytes } from 'node:crypto';
import type { Answer } from '../context';

/** An error as WeChat sends it: with status 200. */
export function errorAnswer(errcode: number, errmsg: string): Answer {
  return { status: 200, body: { errcode, errmsg: `${errmsg} rid: ${randomBytes(4).toString('hex')}` } };
}

export function okAnswer(fields: Readonly<Record<string, unknown>> = {}): Answer {
  return { status: 200, body: { errcode: 0, errmsg: 'ok', ...fields } };
}

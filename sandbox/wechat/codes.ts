import { randomBytes } from 'node:crypto';

const lifetimeMs = 5 * 60_000;

export type Redeemed<T> = { value: T } | { refused: 'invalid' | 'used' };

/** Codes as WeChat gives them to a client: each works once and for five minutes. */
class CodeBook<T> {
  private readonly issued = new Map<string, { value: T; endsAt: number; used: boolean }>();

  constructor(private readonly prefix: string) {}

  issue(value: T): string {
    const code = `${this.prefix}${randomBytes(15).toString('hex')}`;
    this.issued.set(code, { value, endsAt: Date.now() + lifetimeMs, used: false });
    return code;
  }

  redeem(code: string): Redeemed<T> {
    const entry = this.issued.get(code);
    if (!entry || entry.endsAt < Date.now()) return { refused: 'invalid' };
    if (entry.used) return { refused: 'used' };
    entry.used = true;
    return { value: entry.value };
  }
}

/** Codes of `wx.login` hold an openid, those of the phone button a number. */
export class WechatCodes {
  readonly login = new CodeBook<string>('0s1');
  readonly phone = new CodeBook<string>('0p1');
}

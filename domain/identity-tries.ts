import { nextShanghaiMidnight, shanghaiDay, shanghaiMinute } from './shanghai-day';

/** Failed tries a day, of one document and of one account alike (R-B3). */
export const triesADay = 3;

/** The failed tries of a document on one day in Shanghai. */
export interface Tries {
  readonly day: string;
  readonly failed: number;
}

/** The tries as of an instant: yesterday's failures don't count. */
export function triesOn(tries: Tries, now: Date): Tries {
  const day = shanghaiDay(now);
  return tries.day === day ? tries : { day, failed: 0 };
}

/** When a lock that holds now ends. */
export const lockEndsAt = nextShanghaiMidnight;

/** Whose tries of a day are used up: the card's, whoever tries it, or the account's, whatever card it tries (R-B3). */
export type TriesOf = 'document' | 'account';

/** The sentence of a refusal: whose tries are used up, when the lock ends, and the way that it doesn't bar. */
export function lockSentence(now: Date, of: TriesOf): string {
  const whose = of === 'document' ? '该证件' : '您的账号（更换证件也计入）';
  return `${whose}今天已有 ${triesADay} 次认证未成功，自动核验将于 ${shanghaiMinute(lockEndsAt(now))} 恢复。您可以现在改用“身份证（人工审核）”。`;
}

/** The sentence while tries are under way that could use up the day. */
export function busySentence(of: TriesOf): string {
  const whose = of === 'document' ? '该证件' : '您的账号';
  return `${whose}正在核验中，请稍候查看结果，或改用“身份证（人工审核）”。`;
}

/** What the person is told about tries after a failed one. */
export function triesLeftSentence(left: number): string {
  return left > 0
    ? `今天还可以再试 ${left} 次。`
    : '今天的自动核验次数已用完，明天可以再试，也可以现在申请人工审核。';
}

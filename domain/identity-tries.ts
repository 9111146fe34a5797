import { nextShanghaiMidnight, shanghaiDay, shanghaiMinute } from './shanghai-day';

/** Failed tries a day, of one document and of one account alike (R-B3). */
export const triesADay = 3;

/** The tries of one document, or of one account. `busy` are under way: each may still fail, so each counts. */
export interface Tries {
  /** The day in Shanghai that `failed` belongs to. */
  day: string;
  failed: number;
  busy: number;
}

/** The tries as of an instant: yesterday's failures don't count, what is under way does. */
export function triesOn(tries: Tries, now: Date): Tries {
  const day = shanghaiDay(now);
  return tries.day === day ? tries : { day, failed: 0, busy: tries.busy };
}

/** Whether one more try may begin now, given those of the document and of the account. */
export function mayTry(document: Tries, account: Tries, now: Date): boolean {
  return [document, account].every((tries) => {
    const { failed, busy } = triesOn(tries, now);
    return failed + busy < triesADay;
  });
}

/** How many tries remain today: the fewer of the document's and the account's. Those under way are not subtracted. */
export function triesLeft(document: Tries, account: Tries, now: Date): number {
  return Math.max(0, triesADay - Math.max(triesOn(document, now).failed, triesOn(account, now).failed));
}

/** When a lock that holds now ends. */
export const lockEndsAt = nextShanghaiMidnight;

/** The sentence of a refusal: when the lock ends, and the way that it doesn't bar. */
export function lockSentence(now: Date): string {
  return `该证件今天已有 ${triesADay} 次认证未成功，自动核验将于 ${shanghaiMinute(lockEndsAt(now))} 恢复。您可以现在改用“身份证（人工审核）”。`;
}

/** The sentence while tries of this document are under way that could use up the day. */
export const busySentence = '该证件正在核验中，请稍候查看结果，或改用“身份证（人工审核）”。';

/** What the person is told about tries after a failed one. */
export function triesLeftSentence(left: number): string {
  return left > 0
    ? `今天还可以再试 ${left} 次。`
    : '今天的自动核验次数已用完，明天可以再试，也可以现在申请人工审核。';
}

import type { ApplicationContext } from '../db/application-context';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import { refusal } from './refusal';

/**
 * A step after which a fee is due that can't be paid any more is refused: it would be given up in the same instant, and for good. An
 * extended window lets it through.
 * @param sentence what the sender of the step can do about it
 */
export function refuseUnpayable(
  { windows: { payment }, now }: Pick<ApplicationContext, 'windows' | 'now'>,
  { state }: Pick<ExamApplicationProcess['position'], 'state'>,
  sentence: string,
): void {
  if (state === 'awaiting-payment' && (!payment || payment.closesAt <= now))
    throw refusal('window-closed', { sentence });
}

import { ProblemError } from '../problems';

const patienceMs = 9_000;

/**
 * The answer if it comes within nine seconds, however often a request asks processes for it. After that the message may
 * still be carried out, so the client is told to ask again with the same key; the form stays.
 */
export async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(outcomeUnknown()), patienceMs);
  });
  return await Promise.race([answer, patience]).finally(() => clearTimeout(timer));
}

export const outcomeUnknown = (cause?: unknown): ProblemError =>
  new ProblemError(
    'outcome-unknown',
    '系统正在处理，结果尚未确定。请不要重新填写，稍后再点一次即可查看结果。',
    {
      retryAfterSeconds: 3,
      cause,
    },
  );

import { ProblemError } from '../problems';

const patienceMs = 8_000;

/**
 * The answer if it comes within 8 seconds. After that the message may still be carried out, so the client is told to
 * ask again with the same key; the form stays.
 */
export async function inTime<Answer>(answer: Promise<Answer>, process: string): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(outcomeUnknown(process)), patienceMs);
  });
  try {
    return await Promise.race([answer, patience]);
  } finally {
    clearTimeout(timer);
  }
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

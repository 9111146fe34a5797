import { ProblemError } from '../problems';

const patienceMs = 8_000;

/**
 * The answer if it comes within 8 seconds. After that the message may still be carried out, so the client is told to
 * ask again with the same key; the form stays. `signal` ends the waiting call, which else would poll for ever.
 */
export async function inTime<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    return await ask(patience.signal);
  } catch (error) {
    throw patience.signal.aborted ? outcomeUnknown(error) : error;
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

import type { Problem } from '../contracts/problems';
import type { Answer } from '../test/api-client';
import type { Ledger } from './ledger';
import type { Message } from './message';
import { pause } from './pause';

/** The API gives a send eight seconds, and the database ten for a connection: several of them can follow each other. */
const answerWithinMs = 40_000;
/** However many parts die: by then everyone has an answer. */
const giveUpAfterMs = 120_000;

export type Outcome =
  | { readonly status: 'done'; readonly answer: unknown }
  /** For good: the rules say no. */
  | { readonly status: 'refused'; readonly code: string };

/** Asks with the same key until there is an answer, as the front ends do. */
export const sendUnlisted = (ledger: Ledger, message: Message): Promise<Outcome> =>
  untilAnswered(ledger, `${message.route} ${message.process}`, () => post(message));

/** The same, and the ledger notes what was answered: from then on it must be so, and a repeat is answered alike. */
export async function send(ledger: Ledger, message: Message): Promise<Outcome> {
  const outcome = await sendUnlisted(ledger, message);
  if (outcome.status === 'done') ledger.acknowledge(message, outcome.answer);
  return outcome;
}

/** Reads until it can be read. */
export async function read<T>(
  ledger: Ledger,
  { client }: Message['who'],
  path: string,
): Promise<T | undefined> {
  const outcome = await untilAnswered(ledger, `GET ${path}`, () => client.get(`/api${path}`));
  return outcome.status === 'done' ? (outcome.answer as T) : undefined; // by the contract of the path
}

export const post = ({ who, path, body, form, key }: Message): Promise<Answer> =>
  who.client.callOnce('POST', `/api${path}`, {
    ...(form ? { form: form() } : { body }),
    headers: { 'idempotency-key': key },
  });

async function untilAnswered(ledger: Ledger, what: string, ask: () => Promise<Answer>): Promise<Outcome> {
  for (const end = Date.now() + giveUpAfterMs; Date.now() < end; await pause(300)) {
    const answer = await once(ledger, what, ask);
    if (!answer) continue;
    const { status, body } = answer;
    ledger.count(String(status));
    if (status === 500) ledger.count(`500 ${what.split(' ').slice(0, 2).join(' ')}`);
    if (status < 300) return { status: 'done', answer: body };
    const { code } = body as Problem; // whatever isn't 2xx is a problem
    // The provider's no is an answer: whoever asks again asks anew.
    if (code === 'provider-unavailable' || (status < 500 && status !== 429))
      return { status: 'refused', code };
  }
  ledger.violate(`a sender waits for ever: ${what}`);
  return { status: 'refused', code: 'none' };
}

/** `undefined`: the API was gone. */
async function once(ledger: Ledger, what: string, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  const tooLong = pause(answerWithinMs).then(() => 'too-long' as const);
  const answer = await Promise.race([ask().catch(() => undefined), tooLong]);
  if (answer === undefined) ledger.count('unreachable');
  if (answer !== 'too-long') return answer;
  ledger.violate(`no answer within ${answerWithinMs} ms: ${what}`);
  return undefined;
}

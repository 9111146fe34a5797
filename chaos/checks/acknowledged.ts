import { atOnce } from '../../bench/at-once';
import { refusalOf } from '../../test/api-client';
import type { Acknowledged } from '../ledger';
import { post } from '../send';
import type { Check } from './observed';

/** Orders have a route that may answer with the order of another letter: it is the payments' checks that judge them. */
const isOrder = ({ message }: Acknowledged): boolean => message.route.endsWith('/payment-orders');

/** What a client was told has happened is among the events, once. */
export const nothingAcknowledgedIsLost: Check = async ({ stack, ledger }) => {
  const events = await stack.database
    .knex('process_event')
    .whereNotNull('message_id')
    .select<{ process_id: string; message_id: string }[]>('process_id', 'message_id');
  const stored = new Set(events.map((event) => `${event.process_id} ${event.message_id}`));
  return ledger.acknowledged
    .filter((one) => !isOrder(one) && !stored.has(`${one.message.process} ${one.messageId}`))
    .map(({ message }) => `acknowledged and not recorded: ${message.route} ${message.process}`);
};

/**
 * Every acknowledged message, sent once more: it is answered as done, about the same thing, and nothing is recorded
 * anew. The same key with another body is refused.
 */
export const repeatsChangeNothing: Check = async ({ stack, ledger }) => {
  const count = async (): Promise<string> =>
    String((await stack.database.knex('process_event').count<{ count: string }[]>())[0]?.count);
  const before = await count();
  const findings: string[] = [];
  await atOnce(
    8,
    ledger.acknowledged.filter((one) => !isOrder(one)),
    async (one) => {
      findings.push(...(await repeated(one)));
    },
  );
  const after = await count();
  if (after !== before) findings.push(`repeats have recorded something: ${before} events, then ${after}`);
  return findings;
};

async function repeated({ message, answer }: Acknowledged): Promise<string[]> {
  const again = await post(message);
  const about = `${message.route} ${message.process}`;
  if (again.status >= 300) return [`answered once, then refused (${refusalOf(again).code}): ${about}`];
  if (idIn(again.body) !== idIn(answer)) return [`answered with another's answer: ${about}`];
  const body = otherBody(message.body);
  const other = body && (await post({ ...message, body }));
  if (!other || refusalOf(other).code === 'idempotency-key-reused') return [];
  return [`a key with another body was answered ${other.status}: ${about}`];
}

/** Still of the right form: the first number in it is another one. `undefined` where there is none. */
function otherBody(body: object = {}): object | undefined {
  const fields: [string, unknown][] = Object.entries(body);
  const [name, value] = fields.find(([, field]) => typeof field === 'number') ?? [];
  return name !== undefined && typeof value === 'number' ? { ...body, [name]: value + 1 } : undefined;
}

const idIn = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;

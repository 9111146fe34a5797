import type { BatchReset } from '../../contracts/authorization';
import { authorizationMessages } from '../../workflows/authorization.messages';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { filteredRows } from './table-rows';
import { sendToAuthorization } from './send';

type Input = HandlerInput<'POST /authorizations/batch-resets'>;

/** So many are answered well within a request's patience; who asks goes on with the next. */
const mostAtOnce = 50;
/** Letters under way beside each other. */
const width = 10;

/**
 * 批量解除未激活授权码 (R-H4): resets the codes of the selection that wait unused, each by a letter to its own process, where
 * it meets whoever is about to use it. Asked again, it goes on with those that are left.
 */
export async function resetUnused(services: Services, input: Input): Promise<BatchReset> {
  const unused = () => filteredRows(services.database, input.session, { ...input.body, state: 'issued' });
  const count = async (): Promise<number> => {
    const { total } = await unused().first<{ total: number }>(
      services.database.raw('count(*)::int as total'),
    );
    return total;
  };
  const before = await count();
  const ids = await unused().limit(mostAtOnce).pluck<string[]>('grants.id');
  const reset = await sendAll(services, input, ids);
  return { before, reset, after: await count() };
}

/** How many were reset; one that has been used or reset by another meanwhile is passed over. */
async function sendAll(services: Services, input: Input, ids: readonly string[]): Promise<number> {
  const waiting = [...ids];
  let reset = 0;
  const sender = async (): Promise<void> => {
    for (let grantId = waiting.pop(); grantId; grantId = waiting.pop()) {
      const letter = { grantId, update: authorizationMessages.reset, body: {}, actor: input.actor };
      try {
        await sendToAuthorization(services, input, letter);
        reset += 1;
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'not-allowed-now') throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, sender));
  return reset;
}

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

/** A code that waits, and of which unit and business it is. */
interface UnusedRow {
  readonly grantId: string;
  readonly institutionName: string;
  readonly businessName: string;
}

/**
 * 批量解除未激活授权码 (R-H4): resets the codes of the selection that wait unused, those directly given and not yet accepted
 * among them, each by a letter to its own process, where it meets whoever is about to use it. One that isn't reset holds up none
 * of the others and is named with the reason. Asked again, it goes on with those that are left.
 */
export async function resetUnused(services: Services, input: Input): Promise<BatchReset> {
  const unused = () => filteredRows(services.database, input.session, { ...input.body, state: 'unused' });
  const count = async (): Promise<number> => {
    const { total } = await unused().first<{ total: number }>(
      services.database.raw('count(*)::int as total'),
    );
    return total;
  };
  const before = await count();
  const waiting = await unused()
    .limit(mostAtOnce)
    .select<UnusedRow[]>(
      'grants.id as grantId',
      'unit.name as institutionName',
      'business.name as businessName',
    );
  const refused = await resetEach(services, input, waiting);
  const stillUnused = new Set(
    await unused()
      .whereIn('grants.id', [...refused.keys()])
      .pluck<string[]>('grants.id'),
  );
  const left = waiting.flatMap(({ grantId, ...names }) =>
    // What another has reset or used meanwhile is passed over.
    stillUnused.has(grantId) ? { ...names, reason: refused.get(grantId) ?? '' } : [],
  );
  return { before, reset: waiting.length - refused.size, after: await count(), left };
}

/** Why which were not reset, by the grant. Answers when the last letter has its answer, also where one fails unforeseen. */
async function resetEach(
  services: Services,
  input: Input,
  waiting: readonly UnusedRow[],
): Promise<ReadonlyMap<string, string>> {
  const next = waiting.values();
  const refused = new Map<string, string>();
  const sender = async (): Promise<void> => {
    for (const { grantId } of next) {
      const letter = { grantId, update: authorizationMessages.reset, body: {}, actor: input.actor };
      try {
        await sendToAuthorization(services, input, letter);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        refused.set(grantId, error.detail);
      }
    }
  };
  const senders = await Promise.allSettled(Array.from({ length: width }, sender));
  for (const each of senders) if (each.status === 'rejected') throw each.reason;
  return refused;
}

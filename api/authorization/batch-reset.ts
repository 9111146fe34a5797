import type { BatchReset } from '../../contracts/authorization';
import { authorizationMessages } from '../../workflows/authorization.messages';
import type { HandlerInput } from '../route';
import { sendEach } from '../send-each';
import type { Services } from '../services';
import { filteredRows } from './table-rows';
import { sendToAuthorization } from './send';

type Input = HandlerInput<'POST /authorizations/batch-resets'>;

/** So many are answered well within a request's patience; who asks goes on with the next. */
const mostAtOnce = 50;

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
  const refused = await sendEach(waiting, ({ grantId }) =>
    sendToAuthorization(services, input, {
      grantId,
      update: authorizationMessages.reset,
      body: {},
      actor: input.actor,
    }),
  );
  const stillUnused = new Set(
    await unused()
      .whereIn(
        'grants.id',
        [...refused.keys()].map(({ grantId }) => grantId),
      )
      .pluck<string[]>('grants.id'),
  );
  const left = waiting.flatMap((row) => {
    const { institutionName, businessName } = row;
    // What another has reset or used meanwhile is passed over.
    return stillUnused.has(row.grantId)
      ? { institutionName, businessName, reason: refused.get(row)?.detail ?? '' }
      : [];
  });
  return { before, reset: waiting.length - refused.size, after: await count(), left };
}

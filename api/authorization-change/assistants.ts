import type { Knex } from 'knex';
import type { Assistant } from '../../contracts/authorization-change';
import type { Actor } from '../../contracts/message';
import { authorizationChangeMessages } from '../../workflows/authorization-change.messages';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import { sendToChange } from './send';

/** Of which unit and business. */
export interface PlaceRow {
  readonly institutionId: string;
  readonly businessCode: string;
}

interface AssistantRow {
  readonly id: string;
  readonly name: string | null;
  readonly since: Date;
  readonly changeId: string | null;
}

const assistantsAt = (database: Knex, { institutionId, businessCode }: PlaceRow): Knex.QueryBuilder =>
  database('role_holding as holding')
    .leftJoin('authorization_change as change', 'change.given_id', 'holding.id')
    .where({ 'holding.institution_id': institutionId, 'holding.business_code': businessCode })
    .where({ 'holding.role': 'assistant' });

/** Who works in a business beside its administrator, in the order in which they came. */
export async function listAssistants(database: Knex, place: PlaceRow): Promise<Assistant[]> {
  const rows = await assistantsAt(database, place)
    .join('person', 'person.id', 'holding.person_id')
    .where({ 'holding.ended_at': null })
    .orderBy('holding.granted_at')
    .select<AssistantRow[]>(
      'holding.id',
      'person.name',
      'holding.granted_at as since',
      'change.id as changeId',
    );
  return rows.map(({ id, name, since, changeId }) => ({
    id,
    name: name ?? '未认证',
    since: since.toISOString(),
    isRemovable: changeId !== null,
  }));
}

/** Ends an assistant's right at this business; asked again under the same key, it was ended once. */
export async function removeAssistant(
  services: Services,
  request: { readonly message: MessageIdentity; readonly context: RequestContext },
  { place, assistantId, actor }: { place: PlaceRow; assistantId: string; actor: Actor },
): Promise<void> {
  const row = await assistantsAt(services.database, place)
    .where({ 'holding.id': assistantId })
    .first<{ changeId: string | null } | undefined>('change.id as changeId');
  if (!row?.changeId) throw notFound('这位辅助管理员');
  const update = authorizationChangeMessages.remove;
  await sendToChange(services, request, { changeId: row.changeId, update, body: {}, actor });
}

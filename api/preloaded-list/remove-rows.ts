import type { Knex } from 'knex';
import { preloadedListWords } from '../../contracts/preloaded-list-choices';
import { listsTurn } from '../../db/preloaded-match';
import { recordAccess } from '../access-event';
import { holdRole } from '../session/hold-role';
import { once } from '../once';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { holdRow, refuseUsed } from './save-row';
import type { WhichList } from './search-rows';

/** Deletes an unused row: asked for again under the same key, it is the same deletion. */
export async function deleteRow(
  { database }: Services,
  { session, context, message, params }: HandlerInput<'DELETE /preloaded-rows/:id'>,
): Promise<{ deleted: number }> {
  const { institutionId } = session.role;
  const turn = listsTurn(institutionId);
  const change = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  await once(database, change, async (trx) => {
    await holdRole(trx, session);
    const row = await holdRow(trx, params.id, institutionId);
    refuseUsed(row);
    await trx('preloaded_row').where({ id: params.id }).delete();
    await recordAccess(trx, session, context, {
      action: 'preloaded-row.deleted',
      subject: `preloaded-row/${params.id}`,
      detail: { roster: row.roster },
    });
    return params.id;
  });
  return { deleted: 1 };
}

/** 清空: all that nobody has used, if they are as many as was told before it was confirmed. */
export async function clearList(
  { database }: Services,
  { session, context, message, params, body }: HandlerInput<'POST /preloaded-lists/:roster/clearance'>,
): Promise<{ deleted: number }> {
  const { institutionId } = session.role;
  const { roster } = params;
  const turn = listsTurn(institutionId);
  const change = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  const deleted = await once(database, change, async (trx) => {
    await holdRole(trx, session);
    await refuseWhileRowsGoIn(trx, { institutionId, roster });
    const unused = () =>
      trx('preloaded_row').where({ institution_id: institutionId, roster }).whereNull('used_at');
    const { count } = await unused().first<{ count: number }>(trx.raw('count(*)::int as count'));
    if (count !== body.unused)
      throw new ProblemError(
        'changed-elsewhere',
        `${preloadedListWords[roster]}刚有变动，现有 ${count} 人未使用，没有清空。请核对人数后重新操作。`,
      );
    const cleared = await unused().delete();
    await recordAccess(trx, session, context, {
      action: 'preloaded-list.cleared',
      subject: `preloaded-list/${institutionId}/${roster}`,
      detail: { roster, deleted: cleared },
    });
    return String(cleared);
  });
  return { deleted: Number(deleted) };
}

async function refuseWhileRowsGoIn(
  trx: Knex.Transaction,
  { institutionId, roster }: WhichList,
): Promise<void> {
  const importing = await trx('preload_import')
    .where({ institution_id: institutionId, roster, state: 'committing' })
    .first<object | undefined>('id');
  if (importing)
    throw new ProblemError('not-allowed-now', '正在导入这份名单，请等待完成或取消导入后再清空。', {
      allowed: [],
    });
}

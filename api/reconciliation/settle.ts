import type { BillDifferenceDetail } from '../../contracts/reconciliation';
import { differenceStateWords, type DifferenceState } from '../../contracts/reconciliation-states';
import { recordAccess } from '../access-event';
import { changeOf, once } from '../once';
import { notFound, ProblemError } from '../problems';
import { requiredText } from '../required-text';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewDifference } from './differences';

/** 已处理 or 说明, with its reason; who comes second is told (R-P4). */
export async function settleDifference(
  services: Services,
  { params: { id }, body, session, context, message }: HandlerInput<'POST /bill-differences/:id/settlement'>,
): Promise<BillDifferenceDetail> {
  const { database, encryption } = services;
  const reason = requiredText(body.reason, '/reason', '请写明怎样处理的，或产生差异的原因。');
  await once(database, changeOf(message, `bill-difference:${id}`), async (trx) => {
    const row = await trx('bill_difference')
      .where({ id })
      .forUpdate()
      .first<{ state: DifferenceState } | undefined>('state');
    if (!row) throw notFound('这处差异');
    if (row.state !== 'open')
      throw new ProblemError(
        'decided-by-another',
        `这处差异的状态已是“${differenceStateWords[row.state]}”，请刷新后查看。`,
      );
    await trx('bill_difference').where({ id }).update({ state: body.state });
    await trx('bill_difference_event').insert({
      difference_id: id,
      state: body.state,
      reason_enc: encryption.encryptText(reason),
      person_id: session.personId,
    });
    await recordAccess(trx, session, context, {
      action: 'bill-difference.settled',
      subject: `bill-difference/${id}`,
      detail: { state: body.state },
    });
    return id;
  });
  return await viewDifference(services, id);
}

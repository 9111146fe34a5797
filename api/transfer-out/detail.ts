import type { TransferDetail } from '../../contracts/transfer-out';
import { maskPhone } from '../../domain/mask';
import { transferActionsOf } from '../../domain/transfer-out';
import { transferProcessId } from '../../domain/transfer-out-process';
import { rightsAt } from '../login/roles';
import { recordAccess } from '../access-event';
import { notFound } from '../problems';
import type { Encryption } from '../../runtime/encryption';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { detailColumns, type DetailRow, toItem, transfers } from './transfer-rows';

/** One person who asks to be released, as the unit's HR account decides; the look is written down (R-S3). */
export async function viewTransfer(
  { database, encryption }: Services,
  id: string,
  session: RoleSession,
  context: RequestContext,
): Promise<TransferDetail> {
  const row = await transfers(database, session.role.institutionId)
    .where('r.membership_id', id)
    .first<DetailRow | undefined>(detailColumns);
  if (!row) throw notFound('这份转出申请');
  await recordAccess(database, session, context, {
    action: 'transfer-out.viewed',
    subject: transferProcessId(id),
  });
  return {
    ...toItem(row, encryption),
    round: row.round,
    reason: encryption.decryptText(row.reason_enc),
    opinion: row.opinion_enc && encryption.decryptText(row.opinion_enc),
    phoneMasked: phoneOf(row, encryption),
    enteredAt: row.entered_at.toISOString(),
    rights: await rightsAt(database, row.person_id, [session.role.institutionId, row.institution_id]),
    availableActions: [...transferActionsOf(row.state, 'unit')],
  };
}

/** What the platform knows of the person today: nothing of a unit that they have left. */
const phoneOf = ({ left_at: leftAt, phone_enc: phone }: DetailRow, encryption: Encryption): string | null =>
  leftAt || !phone ? null : maskPhone(encryption.decryptText(phone));

import { randomBytes } from 'node:crypto';
import { codeBytes, codeFromBytes, normaliseCode } from '../../domain/code-text';
import { recordAccess } from '../access-event';
import { oneAtATime } from '../../db/one-at-a-time';
import { changeOf, once } from '../once';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { holdCodeInstitution } from './confirm-code-rows';

interface Renewal {
  readonly session: CurrentSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
  readonly institutionId: string;
}

/** Voids the unit's code and makes another, in one transaction: at no instant are there two, or none (R-E6). */
export async function renewConfirmCode(
  { database, encryption, blindIndex }: Services,
  { session, context, message, institutionId }: Renewal,
): Promise<void> {
  const turn = `confirm-code-renewal:${institutionId}`;
  const change = changeOf(message, turn);
  await once(database, change, async (trx) => {
    // First the unit, as whoever changes its kind: one that becomes no medical institution is left without a code.
    await holdCodeInstitution(trx, institutionId);
    // The lock that binding takes: whoever binds now has bound by the old code, or is asked for the new one.
    await oneAtATime(trx, `confirm-code:${institutionId}`);
    await trx('confirm_code')
      .where({ institution_id: institutionId })
      .whereNull('voided_at')
      .update({ voided_at: trx.fn.now(), code_enc: null });
    const code = codeFromBytes(randomBytes(codeBytes));
    const [row] = await trx('confirm_code')
      .insert({
        institution_id: institutionId,
        code_enc: encryption.encryptText(code),
        code_index: blindIndex('confirm-code', normaliseCode(code)),
        created_by: session.personId,
      })
      .returning<{ id: string }[]>('id');
    if (!row) throw new Error('insert … returning gave no row');
    await recordAccess(trx, session, context, {
      action: 'confirm-code.renewed',
      subject: `institution/${institutionId}`,
      institutionId,
    });
    return row.id;
  });
}

import type { Knex } from 'knex';
import type { CorrectionDetail } from '../../contracts/data-correction';
import { correctionActionsOf, correctionProofsAsked } from '../../domain/data-correction';
import { correctionActorOf, correctionProcessId } from '../../domain/data-correction-process';
import { maskPhone } from '../../domain/mask';
import { recordAccess } from '../access-event';
import { shownPictures } from '../department-review/picture-check';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import { actorOf, type CurrentSession } from '../session/current-session';
import { correctionColumns, corrections, toItem, type CorrectionRow } from './correction-rows';

/** One request, whole: for whose it is, and for the platform administrator, whose look is written down (R-V2, R-S3). */
export async function viewCorrection(
  { database, encryption }: Services,
  id: string,
  session: CurrentSession,
  context: RequestContext,
): Promise<CorrectionDetail> {
  const row = await getCorrection(database, id);
  const isOwn = row.person_id === session.personId;
  if (!isOwn)
    await recordAccess(database, session, context, {
      action: 'data-correction.viewed',
      subject: correctionProcessId(id),
    });
  const actor = isOwn
    ? 'applicant'
    : correctionActorOf({ state: row.state, personId: row.person_id }, actorOf(session));
  return {
    ...toItem(row, encryption),
    stands: encryption.decryptText(row.stands_enc),
    right: encryption.decryptText(row.right_enc),
    proofs: await shownPictures(database, correctionProofsAsked, row.proofs),
    phoneMasked: row.phone_enc && maskPhone(encryption.decryptText(row.phone_enc)),
    endedAt: row.ended_at?.toISOString() ?? null,
    answer: row.answer_enc && encryption.decryptText(row.answer_enc),
    availableActions: [...correctionActionsOf(row.state, actor)],
  };
}

export async function getCorrection(database: Knex, id: string): Promise<CorrectionRow> {
  const row = await corrections(database)
    .where('c.id', id)
    .first<CorrectionRow | undefined>(...correctionColumns);
  if (!row) throw notFound('这件更正申请');
  return row;
}

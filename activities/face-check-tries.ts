import type { Knex } from 'knex';
import type { FaceCheckPurpose, FaceCheckTryWay } from '../contracts/face-check-states';
import { oneAtATime } from '../db/one-at-a-time';
import { faceCheckTriesADay } from '../domain/face-check';
import { recoveryTriesUsedUpSentence, triesUsedUpSentence } from '../domain/face-check-sentences';
import { shanghaiDay } from '../domain/shanghai-day';
import { refusal } from './refusal';

export interface FaceCheckTry {
  readonly checkId: string;
  readonly messageId: string;
  readonly personId: string;
  readonly way: FaceCheckTryWay;
}

/**
 * Writes the try down before the provider is asked, or refuses: the day's tries are used up, consent is not given (face), the
 * phone is not proven (document). Run again, it changes nothing. Tries of one person come one after the other, and so do those
 * to recover one account (R-B7).
 */
export async function reserveFaceCheckTry(db: Knex, request: FaceCheckTry): Promise<void> {
  await db.transaction(async (trx) => {
    const { checkId, messageId, personId, way } = request;
    const { subjectId, isRecovery } = await getSubject(trx, checkId);
    for (const id of [...new Set([personId, subjectId])].sort())
      await oneAtATime(trx, `face-check-try:${id}`);
    const mine = await trx('face_check_try')
      .where({ check_id: checkId, message_id: messageId })
      .first<object | undefined>('message_id');
    if (mine) return;
    if (way === 'face') await demandConsent(trx, personId);
    else await demandPhone(trx, checkId);
    const day = shanghaiDay(new Date());
    const tries = triesThatCost(trx, way, day);
    await refuseTooMany(tries.clone().where('t.person_id', personId), triesUsedUpSentence(way));
    // However many accounts try to recover this one: each of them is new, the face that they would pass for is the same.
    if (isRecovery)
      await refuseTooMany(
        tries.where({ 'c.subject_id': subjectId, 'c.purpose': 'recover-account' }),
        recoveryTriesUsedUpSentence,
      );
    if (way === 'face') await dropEarlier(trx, checkId);
    await trx('face_check_try').insert({
      check_id: checkId,
      message_id: messageId,
      person_id: personId,
      way,
      day,
    });
  });
}

/** A person's face is shown to the provider by a consent of its own alone (R-V1). */
async function demandConsent(trx: Knex.Transaction, personId: string): Promise<void> {
  const consent = await trx('consent')
    .where({ person_id: personId, kind: 'face', withdrawn_at: null })
    .forShare()
    .first<object | undefined>('version');
  if (!consent)
    throw refusal('consent-outdated', {
      sentence: '请先阅读并同意《人脸识别个人信息处理同意书》，或改用其他方式确认。',
    });
}

async function demandPhone(trx: Knex.Transaction, checkId: string): Promise<void> {
  const proven = await trx('face_check')
    .where({ id: checkId })
    .whereNotNull('phone_proven_at')
    .first<object | undefined>('id');
  if (!proven) throw refusal('not-allowed-now', { sentence: '请先用短信验证码验证您的手机。' });
}

async function getSubject(
  trx: Knex.Transaction,
  checkId: string,
): Promise<{ subjectId: string; isRecovery: boolean }> {
  const check = await trx('face_check')
    .where({ id: checkId })
    .first<{ subject_id: string; purpose: FaceCheckPurpose }>('subject_id', 'purpose');
  return { subjectId: check.subject_id, isRecovery: check.purpose === 'recover-account' };
}

/** A session that the provider never opened cost nothing. */
const triesThatCost = (trx: Knex.Transaction, way: FaceCheckTryWay, day: string): Knex.QueryBuilder =>
  trx('face_check_try as t')
    .join('face_check as c', 'c.id', 't.check_id')
    .where({ 't.way': way, 't.day': day })
    .where((cost) => void cost.whereNot({ 't.way': 'face' }).orWhereNotNull('t.token_enc'));

async function refuseTooMany(tries: Knex.QueryBuilder, sentence: string): Promise<void> {
  const [row] = await tries.count<{ count: string }[]>();
  if (Number(row?.count ?? 0) >= faceCheckTriesADay) throw refusal('too-many-requests', { sentence });
}

/** Another start is let in only while none is under way: what is still open was given up by a crash, or never got a session. */
async function dropEarlier(trx: Knex.Transaction, checkId: string): Promise<void> {
  await trx('face_check_try')
    .where({ check_id: checkId, way: 'face', outcome: null })
    .update({ outcome: 'not-counted', reason: 'session-lapsed', url_enc: null, ended_at: trx.fn.now() });
}

import type { Knex } from 'knex';
import type { FaceCheckView } from '../../contracts/face-check';
import { faceCheckActionsOf, faceCheckWaysOf } from '../../domain/face-check';
import { faceCheckProcessId } from '../../domain/face-check-process';
import { consentVersions } from '../consent/documents';
import { codeLifeSeconds, judgeSmsCode, resendSeconds, sendSmsCode, type CodeOf } from '../login/sms-code';
import { once } from '../once';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getFaceCheckRow } from './face-check-rows';
import { phoneTooNew, viewFaceCheck } from './face-check-view';

type Sending = HandlerInput<'POST /face-checks/:id/sms-codes'>;
type Proving = HandlerInput<'POST /face-checks/:id/phone'>;

/** Sends a code to the account's own phone: the first half of the way without a face. Asked again with its key, it sends no other. */
export async function sendCode(
  services: Services,
  input: Sending,
): Promise<{ expiresInSeconds: number; resendAfterSeconds: number }> {
  await inTurn(services, input, async (trx) => {
    const { privacy, agreement } = consentVersions;
    const of = await phoneToProve(services, trx, input.params.id);
    await sendSmsCode(trx, services, of, { privacy, agreement });
    return input.params.id;
  });
  return { expiresInSeconds: codeLifeSeconds, resendAfterSeconds: resendSeconds };
}

/** The code is spent and the proof is there, or neither. A phone that is proven needs no second code. */
export async function provePhone(services: Services, input: Proving): Promise<FaceCheckView> {
  const { params, session, body, message } = input;
  await inTurn(services, input, async (trx) => {
    const of = await phoneToProve(services, trx, params.id);
    const waiting = trx('face_check').where({ id: params.id, state: 'waiting' });
    if (await waiting.clone().whereNotNull('phone_proven_at').first<object | undefined>('id'))
      return params.id;
    const request = `${message.idFor(faceCheckProcessId(params.id))}/${message.requestHash}`;
    const refused = await judgeSmsCode(trx, services, of, body.code, request);
    if (refused) return refused;
    const proven = await waiting.update({ phone_proven_at: trx.fn.now() });
    // Ended this very moment: then the code isn't spent either.
    if (proven === 0) throw over([]);
    return params.id;
  });
  return await viewFaceCheck(services, params.id, session.personId);
}

const inTurn = (
  { database }: Services,
  { params, message }: Pick<Sending, 'params' | 'message'>,
  work: (trx: Knex.Transaction) => Promise<string | ProblemError>,
): Promise<string> => {
  const messageId = message.idFor(faceCheckProcessId(params.id));
  const turn = `face-check-phone:${params.id}`;
  return once(database, { messageId, requestHash: message.requestHash, turn }, work);
};

async function phoneToProve({ encryption }: Services, trx: Knex.Transaction, id: string): Promise<CodeOf> {
  const row = await getFaceCheckRow(trx, id);
  const ways = faceCheckWaysOf(row.purpose, row.document_type);
  const isAtProvider = row.is_at_provider;
  const allowed = faceCheckActionsOf({ state: row.state, ways, isAtProvider }, 'person');
  if (!allowed.includes('scan') || row.expires_at <= row.now) throw over(allowed);
  if (!row.phone_enc)
    throw new ProblemError(
      'not-allowed-now',
      '您的账号还没有绑定手机，请先在“我的”绑定手机号，再用证件确认。',
      { allowed },
    );
  const tooNew = phoneTooNew(row);
  if (tooNew) throw new ProblemError('not-allowed-now', tooNew, { allowed });
  return { phone: encryption.decryptText(row.phone_enc), purpose: 'face-check' };
}

const over = (allowed: string[]): ProblemError =>
  new ProblemError('not-allowed-now', '本次确认已经结束或不能用证件确认，请刷新后查看。', { allowed });

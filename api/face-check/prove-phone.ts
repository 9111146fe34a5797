import type { FaceCheckView } from '../../contracts/face-check';
import { faceCheckActionsOf, faceCheckWaysOf } from '../../domain/face-check';
import { consentVersions } from '../consent/documents';
import { codeLifeSeconds, resendSeconds, sendSmsCode, takeSmsCode } from '../login/sms-code';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getFaceCheckRow } from './face-check-rows';
import { viewFaceCheck } from './face-check-view';

/** Sends a code to the account's own phone: the first half of the way without a face. */
export async function sendCode(
  services: Services,
  { params }: HandlerInput<'POST /face-checks/:id/sms-codes'>,
): Promise<{ expiresInSeconds: number; resendAfterSeconds: number }> {
  const phone = await phoneToProve(services, params.id);
  const { privacy, agreement } = consentVersions;
  const of = { phone, purpose: 'face-check' } as const;
  await services.database.transaction((trx) => sendSmsCode(trx, services, of, { privacy, agreement }));
  return { expiresInSeconds: codeLifeSeconds, resendAfterSeconds: resendSeconds };
}

export async function provePhone(
  services: Services,
  { params, session, body }: HandlerInput<'POST /face-checks/:id/phone'>,
): Promise<FaceCheckView> {
  const { database } = services;
  const phone = await phoneToProve(services, params.id);
  await takeSmsCode(services, { phone, purpose: 'face-check' }, body.code);
  await database('face_check')
    .where({ id: params.id, state: 'waiting' })
    .update({ phone_proven_at: database.fn.now() });
  return await viewFaceCheck(services, params.id, session.personId);
}

async function phoneToProve({ database, encryption }: Services, id: string): Promise<string> {
  const row = await getFaceCheckRow(database, id);
  const ways = faceCheckWaysOf(row.purpose, row.document_type);
  const isAtProvider = row.is_at_provider;
  const allowed = faceCheckActionsOf({ state: row.state, ways, isAtProvider });
  if (!allowed.includes('scan') || row.expires_at <= row.now)
    throw new ProblemError('not-allowed-now', '本次确认已经结束或不能用证件确认，请刷新后查看。', {
      allowed,
    });
  if (!row.phone_enc)
    throw new ProblemError(
      'not-allowed-now',
      '您的账号还没有绑定手机，请先在“我的”绑定手机号，再用证件确认。',
      {
        allowed,
      },
    );
  return encryption.decryptText(row.phone_enc);
}

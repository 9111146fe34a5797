import { randomBytes } from 'node:crypto';
import { fieldsOf, textOf, type Answer, type Context } from '../context';
import { errorAnswer, okAnswer } from './answers';

export function codeToSession({ codes }: Context, code: unknown): Answer {
  const redeemed = codes.login.redeem(textOf(code));
  if ('refused' in redeemed) return refusedCode(redeemed.refused);
  // This interface leaves errcode out when all is well.
  return { status: 200, body: { openid: redeemed.value, session_key: randomBytes(16).toString('base64') } };
}

export function phoneOfCode({ codes, config }: Context, body: unknown): Answer {
  const redeemed = codes.phone.redeem(textOf(fieldsOf(body).code));
  if ('refused' in redeemed) return refusedCode(redeemed.refused);
  const phone = redeemed.value;
  const watermark = { timestamp: Math.floor(Date.now() / 1_000), appid: config.wechat.appId };
  return okAnswer({
    phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
  });
}

function refusedCode(reason: 'invalid' | 'used'): Answer {
  return reason === 'used' ? errorAnswer(40163, 'code been used') : errorAnswer(40029, 'invalid code');
}

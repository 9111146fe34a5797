import { randomBytes, randomUUID } from 'node:crypto';
import { toBuffer } from 'qrcode';
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

export function sendSubscriptionMessage({ store }: Context, body: unknown): Answer {
  const fields = fieldsOf(body);
  const openid = textOf(fields.touser);
  const templateId = textOf(fields.template_id);
  if (openid === '') return errorAnswer(40003, 'invalid openid');
  if (templateId === '') return errorAnswer(40037, 'invalid template_id');
  const parameters = Object.entries(fieldsOf(fields.data)).map(
    ([keyword, held]) => `${keyword}：${textOf(fieldsOf(held).value)}`,
  );
  store.state.messages.unshift({
    id: randomUUID(),
    channel: 'wechat',
    openid,
    templateId,
    parameters,
    text: parameters.join('\n'),
    page: textOf(fields.page) || undefined,
    at: new Date().toISOString(),
  });
  store.save();
  return okAnswer();
}

/** Drawn as an ordinary QR code of what the real round one would open. */
export async function drawMiniProgramCode(body: unknown): Promise<Answer> {
  const { scene, page } = fieldsOf(body);
  if (!/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(textOf(scene)))
    return errorAnswer(40169, 'invalid length for scene');
  const target = `${textOf(page) || 'pages/index/index'}?scene=${encodeURIComponent(textOf(scene))}`;
  return { status: 200, body: await toBuffer(target, { width: 430, margin: 2 }) };
}

function refusedCode(reason: 'invalid' | 'used'): Answer {
  return reason === 'used' ? errorAnswer(40163, 'code been used') : errorAnswer(40029, 'invalid code');
}

import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Knex } from 'knex';
import { oneAtATime } from '../one-at-a-time';
import { ProblemError } from '../problems';
import { tooMany } from '../rate-limits';
import type { Services } from '../services';
import type { ConsentsShown } from './consent-check';

export const codeLifeSeconds = 5 * 60;
export const resendSeconds = 60;
const codesPerDay = 10;
const wrongTriesAllowed = 5;

interface SentRow {
  today: number;
  seconds_since_last: number | null;
}

/** Makes a code and leaves it to the outbox. One a minute and ten a day for each phone, however many ask at once. */
export async function sendSmsCode(services: Services, phone: string, consents: ConsentsShown): Promise<void> {
  const phoneIndex = services.blindIndex('phone', phone);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await services.database.transaction(async (trx) => {
    await oneAtATime(trx, `sms:${phoneIndex.toString('base64')}`);
    await refuseTooMany(trx, phoneIndex);
    const [row] = await trx('sms_code')
      .insert({
        phone_index: phoneIndex,
        code_hash: codeHash(services, phone, code),
        privacy_version: consents.privacy,
        agreement_version: consents.agreement,
        expires_at: trx.raw('now() + make_interval(secs => ?)', [codeLifeSeconds]),
      })
      .returning<{ id: string }[]>('id');
    await trx('outbox').insert({
      kind: 'sms',
      phone_enc: services.encryption.encryptText(phone),
      template: 'login.code',
      params: JSON.stringify({ minutes: codeLifeSeconds / 60 }),
      secret_params_enc: services.encryption.encryptText(JSON.stringify({ code })),
      deduplication_key: `sms-code/${row?.id}`,
    });
  });
}

async function refuseTooMany(trx: Knex.Transaction, phoneIndex: Buffer): Promise<void> {
  const { rows } = await trx.raw<{ rows: SentRow[] }>(
    `select count(*)::int as today, extract(epoch from now() - max(created_at))::int as seconds_since_last
       from sms_code
      where phone_index = ? and created_at > date_trunc('day', now(), 'Asia/Shanghai')`,
    [phoneIndex],
  );
  const { today = 0, seconds_since_last: secondsSinceLast = null } = rows[0] ?? {};
  if (today >= codesPerDay)
    throw new ProblemError(
      'too-many-requests',
      '该号码今天获取验证码已达 10 次，请明天再试，或使用微信登录。',
      { retryAfterSeconds: 3600 },
    );
  if (secondsSinceLast !== null && secondsSinceLast < resendSeconds)
    throw tooMany(resendSeconds - secondsSinceLast);
}

interface CodeRow {
  id: string;
  code_hash: Buffer;
  wrong_tries: number;
}

/**
 * Takes the phone's latest code, once. A wrong try is counted and stays counted: it commits, so this is no part of
 * the caller's transaction. Five of them void the code.
 */
export async function takeSmsCode(services: Services, phone: string, code: string): Promise<void> {
  const triesLeft = await services.database.transaction(async (trx) => {
    const row = await latestCode(trx, services.blindIndex('phone', phone));
    if (!row) return 0;
    if (timingSafeEqual(row.code_hash, codeHash(services, phone, code))) {
      await trx('sms_code').where({ id: row.id }).update({ used_at: trx.fn.now() });
      return 'right';
    }
    await trx('sms_code').where({ id: row.id }).increment('wrong_tries');
    return wrongTriesAllowed - row.wrong_tries - 1;
  });
  if (triesLeft === 'right') return;
  throw new ProblemError(
    'login-code-wrong',
    triesLeft > 0 ? `验证码不正确，还可以再试 ${triesLeft} 次。` : '验证码已失效，请重新获取。',
    { fields: [{ path: '/code', message: '验证码不正确或已失效。' }] },
  );
}

/** The latest code of the phone if it can still be used, locked. Asking for a code voids the one before. */
async function latestCode(trx: Knex.Transaction, phoneIndex: Buffer): Promise<CodeRow | undefined> {
  const { rows } = await trx.raw<{ rows: CodeRow[] }>(
    `select id, code_hash, wrong_tries
       from (select * from sms_code where phone_index = ? order by created_at desc limit 1 for update) latest
      where used_at is null and expires_at > now() and wrong_tries < ?`,
    [phoneIndex, wrongTriesAllowed],
  );
  return rows[0];
}

/** Six digits could be tried out against a plain hash; the key of the blind index keeps them. */
const codeHash = ({ blindIndex }: Services, phone: string, code: string): Buffer =>
  blindIndex('sms-code', `${phone}:${code}`);

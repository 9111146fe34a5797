import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Knex } from 'knex';
import type { SmsCodePurpose } from '../../contracts/sms-code-purposes';
import { smsCodeTemplates } from '../../domain/sms-code-templates';
import { oneAtATime } from '../../db/one-at-a-time';
import { ProblemError } from '../problems';
import { tooMany } from '../rate-limits';
import type { Services } from '../services';
import type { ConsentsShown } from './consent-check';

export const codeLifeSeconds = 5 * 60;
export const resendSeconds = 60;
const codesPerDay = 10;
const wrongTriesAllowed = 5;

/** Whose phone a code proves, and for what alone. */
export interface CodeOf {
  readonly phone: string;
  readonly purpose: SmsCodePurpose;
}

type Keys = Pick<Services, 'encryption' | 'blindIndex'>;

interface SentRow {
  today: number;
  seconds_since_last: number | null;
}

/**
 * Makes a code and leaves it to the outbox, with what it is sent for. One a minute and ten a day for each phone, whatever
 * for, and however many ask at once.
 */
export async function sendSmsCode(
  trx: Knex.Transaction,
  keys: Keys,
  of: CodeOf,
  consents: ConsentsShown,
): Promise<void> {
  const { phone, purpose } = of;
  const phoneIndex = keys.blindIndex('phone', phone);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await oneAtATime(trx, `sms:${phoneIndex.toString('base64')}`);
  await refuseTooMany(trx, phoneIndex);
  const [row] = await trx('sms_code')
    .insert({
      phone_index: phoneIndex,
      purpose,
      code_hash: codeHash(keys, of, code),
      privacy_version: consents.privacy,
      agreement_version: consents.agreement,
      expires_at: trx.raw('now() + make_interval(secs => ?)', [codeLifeSeconds]),
    })
    .returning<{ id: string }[]>('id');
  await trx('outbox').insert({
    kind: 'sms',
    phone_enc: keys.encryption.encryptText(phone),
    template: smsCodeTemplates[purpose],
    params: JSON.stringify({ minutes: codeLifeSeconds / 60 }),
    secret_params_enc: keys.encryption.encryptText(JSON.stringify({ code })),
    deduplication_key: `sms-code/${row?.id}`,
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
  wrong_by: string | null;
}

/**
 * Takes the phone's latest code of the purpose, once, or returns what to tell instead: then the caller must commit, so that
 * the wrong try stays counted. Five of them void the code.
 * @param request names what was sent, where it has a key: sent again, a wrong try is told again and not counted again
 */
export async function judgeSmsCode(
  trx: Knex.Transaction,
  keys: Keys,
  of: CodeOf,
  code: string,
  request?: string,
): Promise<ProblemError | undefined> {
  const row = await latestCode(trx, keys.blindIndex('phone', of.phone), of.purpose);
  if (!row) return wrong(0);
  if (timingSafeEqual(row.code_hash, codeHash(keys, of, code))) {
    await trx('sms_code').where({ id: row.id }).update({ used_at: trx.fn.now() });
    return undefined;
  }
  if (request !== undefined && row.wrong_by === request) return wrong(wrongTriesAllowed - row.wrong_tries);
  await trx('sms_code')
    .where({ id: row.id })
    .update({ wrong_tries: row.wrong_tries + 1, wrong_by: request ?? null });
  return wrong(wrongTriesAllowed - row.wrong_tries - 1);
}

/** The same in a transaction of its own; a code that isn't right is thrown. */
export async function takeSmsCode(services: Services, of: CodeOf, code: string): Promise<void> {
  const refused = await services.database.transaction((trx) => judgeSmsCode(trx, services, of, code));
  if (refused) throw refused;
}

const wrong = (triesLeft: number): ProblemError =>
  new ProblemError(
    'login-code-wrong',
    triesLeft > 0 ? `验证码不正确，还可以再试 ${triesLeft} 次。` : '验证码已失效，请重新获取。',
    { fields: [{ path: '/code', message: '验证码不正确或已失效。' }] },
  );

/** The latest code of the phone for this purpose if it can still be used, locked. Asking for a code voids the one before. */
async function latestCode(
  trx: Knex.Transaction,
  phoneIndex: Buffer,
  purpose: SmsCodePurpose,
): Promise<CodeRow | undefined> {
  const { rows } = await trx.raw<{ rows: CodeRow[] }>(
    `select id, code_hash, wrong_tries, wrong_by
       from (select * from sms_code where phone_index = ? and purpose = ?
              order by created_at desc limit 1 for update) latest
      where used_at is null and expires_at > now() and wrong_tries < ?`,
    [phoneIndex, purpose, wrongTriesAllowed],
  );
  return rows[0];
}

/** Six digits could be tried out against a plain hash; the key of the blind index keeps them. */
const codeHash = ({ blindIndex }: Keys, { phone }: CodeOf, code: string): Buffer =>
  blindIndex('sms-code', `${phone}:${code}`);

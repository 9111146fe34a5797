import type { Knex } from 'knex';
import type { LoginOutcome } from '../../contracts/login';
import { normaliseDocumentNumber } from '../../domain/document';
import { sameName } from '../../domain/person-name';
import { ProblemError } from '../problems';
import { tooMany } from '../rate-limits';
import type { Services } from '../services';
import { hashSecret, newSecret } from '../session/secret';
import { phoneColumns } from './account';

const lifeSeconds = 10 * 60;
const wrongTriesAllowed = 5;
const wrongTriesADay = 10;

export interface Challenge {
  /** The verified account that the proven phone belongs to. */
  personId: string;
  phone: string;
  /** The account that becomes part of it once the answer is right. */
  joiningPersonId?: string;
}

/** A right code of a phone is not enough for a verified account here: its holder must name themselves (R-A2). */
export async function challenge(
  services: Services,
  { personId, phone, joiningPersonId }: Challenge,
): Promise<LoginOutcome> {
  const secret = newSecret(256);
  const [row] = await services
    .database('login_challenge')
    .insert({
      secret_hash: hashSecret(secret),
      person_id: personId,
      joining_person_id: joiningPersonId ?? null,
      phone_enc: phoneColumns(services, phone).phone_enc,
      expires_at: services.database.raw('now() + make_interval(secs => ?)', [lifeSeconds]),
    })
    .returning<{ expires_at: Date }[]>('expires_at');
  if (!row) throw new Error('insert … returning gave no row');
  return {
    outcome: 'confirm-identity',
    challenge: secret,
    triesLeft: wrongTriesAllowed,
    expiresAt: row.expires_at.toISOString(),
  };
}

interface ChallengeRow {
  id: string;
  person_id: string;
  joining_person_id: string | null;
  wrong_tries: number;
  name: string;
  document_number_enc: Buffer;
  wrong_today: number;
}

/** Judges the answer and spends the challenge. Wrong answers are counted whatever the caller does next. */
export async function answerChallenge(
  services: Services,
  secret: string,
  answer: { name: string; lastSix: string },
): Promise<{ personId: string; joiningPersonId: string | undefined }> {
  const verdict = await services.database.transaction(async (trx) => {
    const row = await openChallenge(trx, secret);
    if (!row) return { kind: 'gone' } as const;
    if (row.wrong_today >= wrongTriesADay) return { kind: 'locked' } as const;
    const number = services.encryption.decryptText(row.document_number_enc);
    if (sameName(row.name, answer.name) && number.slice(-6) === normaliseDocumentNumber(answer.lastSix)) {
      await trx('login_challenge').where({ id: row.id }).update({ used_at: trx.fn.now() });
      return {
        kind: 'right',
        personId: row.person_id,
        joiningPersonId: row.joining_person_id ?? undefined,
      } as const;
    }
    await trx('login_challenge').where({ id: row.id }).increment('wrong_tries');
    return { kind: 'wrong', triesLeft: wrongTriesAllowed - row.wrong_tries - 1 } as const;
  });
  switch (verdict.kind) {
    case 'right':
      return verdict;
    case 'locked':
      throw tooMany(24 * 3600);
    case 'gone':
      throw new ProblemError('login-code-wrong', '核对已超时或次数已用完，请重新获取验证码登录。');
    case 'wrong':
      throw new ProblemError(
        'identity-mismatch',
        verdict.triesLeft > 0
          ? `姓名或证件号码后六位与该账号不一致，还可以再试 ${verdict.triesLeft} 次。`
          : '姓名或证件号码后六位与该账号不一致，请重新获取验证码登录。',
      );
  }
}

async function openChallenge(trx: Knex.Transaction, secret: string): Promise<ChallengeRow | undefined> {
  const { rows } = await trx.raw<{ rows: ChallengeRow[] }>(
    `select challenge.id, challenge.person_id, challenge.joining_person_id, challenge.wrong_tries,
            person.name, person.document_number_enc,
            (select coalesce(sum(wrong_tries), 0)::int from login_challenge other
              where other.person_id = person.id and other.created_at > now() - interval '1 day') as wrong_today
       from login_challenge challenge
       join person on person.id = challenge.person_id and person.identity_state = 'verified'
      where challenge.secret_hash = ? and challenge.used_at is null and challenge.expires_at > now()
        and challenge.wrong_tries < ?
        for update of challenge`,
    [hashSecret(secret), wrongTriesAllowed],
  );
  return rows[0];
}

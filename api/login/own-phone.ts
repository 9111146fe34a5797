import type { Knex } from 'knex';
import type { SmsCodePurpose } from '../../contracts/sms-code-purposes';
import { consentVersions } from '../consent/documents';
import { once } from '../once';
import { ProblemError } from '../problems';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import { codeLifeSeconds, judgeSmsCode, resendSeconds, sendSmsCode, type CodeOf } from './sms-code';

/** A code to the account's own phone before something of weight is done with the account (R-V2). */

export interface OwnCode {
  readonly personId: string;
  readonly purpose: SmsCodePurpose;
  readonly message: MessageIdentity;
}

/** Sends the code. Asked again with its key, it sends no other. */
export async function sendOwnCode(
  services: Services,
  { personId, purpose, message }: OwnCode,
): Promise<{ expiresInSeconds: number; resendAfterSeconds: number }> {
  const turn = `own-code:${purpose}/${personId}`;
  const change = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  await once(services.database, change, async (trx) => {
    const { privacy, agreement } = consentVersions;
    await sendSmsCode(trx, services, await ownPhone(services, trx, personId, purpose), {
      privacy,
      agreement,
    });
    return personId;
  });
  return { expiresInSeconds: codeLifeSeconds, resendAfterSeconds: resendSeconds };
}

/** The code is spent and the work is done, or neither. Asked again with its key, nothing is done again. */
export async function withOwnCode(
  services: Services,
  { personId, purpose, message }: OwnCode,
  code: string,
  work: (trx: Knex.Transaction) => Promise<void>,
): Promise<void> {
  const turn = `own-code:${purpose}/${personId}`;
  const messageId = message.idFor(turn);
  await once(services.database, { messageId, requestHash: message.requestHash, turn }, async (trx) => {
    const of = await ownPhone(services, trx, personId, purpose);
    const refused = await judgeSmsCode(trx, services, of, code, `${messageId}/${message.requestHash}`);
    if (refused) return refused;
    await work(trx);
    return personId;
  });
}

async function ownPhone(
  { encryption }: Services,
  trx: Knex.Transaction,
  personId: string,
  purpose: SmsCodePurpose,
): Promise<CodeOf> {
  const { phone } = await trx('person')
    .where({ id: personId })
    .first<{ phone: Buffer | null }>('phone_enc as phone');
  if (!phone)
    throw new ProblemError('not-allowed-now', '您的账号还没有绑定手机，请先在“我的”绑定手机号。', {
      allowed: [],
    });
  return { phone: encryption.decryptText(phone), purpose };
}

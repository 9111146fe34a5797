import type { loginRoutes } from '../../contracts/login';
import { subscriptionTemplateIds } from '../../domain/subscription-occasions';
import { consentVersions } from '../consent/documents';
import { oneAtATime } from '../../db/one-at-a-time';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { accountOfPhone, accountOfWechat, phoneColumns } from './account';
import { answerChallenge, challenge } from './challenge';
import { demandConsents, recordConsents } from './consent-check';
import { deviceOf, knowsDevice } from './device';
import { joinAccounts } from './join';
import { logIn } from './log-in';
import { codeLifeSeconds, resendSeconds, sendSmsCode, takeSmsCode } from './sms-code';

type EntryRoutes = Pick<
  typeof loginRoutes,
  | 'GET /login/options'
  | 'POST /login/wechat'
  | 'POST /login/sms-codes'
  | 'POST /login/sms'
  | 'POST /login/confirmations'
>;

/** The ways in: WeChat, SMS code, and naming oneself on a device not seen before (R-A1, R-A2). */
export function createLoginHandlers(services: Services): Handlers<EntryRoutes> {
  const { database, config } = services;
  return {
    'GET /login/options': () =>
      Promise.resolve({
        privacyVersion: consentVersions.privacy,
        agreementVersion: consentVersions.agreement,
        sandboxOrigin: config.sandboxOrigin ?? null,
        subscriptionTemplates: subscriptionTemplateIds(config.providerTemplates),
      }),

    'POST /login/wechat': async ({ body, context }) => {
      demandConsents(body.consents);
      const openid = await services.wechat.login.openidOf(body.code);
      const account = await accountOfWechat(services, openid);
      await recordConsents(database, account.id, body.consents);
      return logIn(services, context, account.id, { isByWechat: true });
    },

    'POST /login/sms-codes': async ({ body }) => {
      demandConsents(body.consents);
      await database.transaction((trx) => sendSmsCode(trx, services, body, body.consents));
      return { expiresInSeconds: codeLifeSeconds, resendAfterSeconds: resendSeconds };
    },

    'POST /login/sms': async ({ body, context }) => {
      demandConsents(body.consents);
      await takeSmsCode(services, body, body.code);
      const account = await database.transaction(async (trx) => {
        await oneAtATime(trx, `phone:${phoneColumns(services, body.phone).phone_index.toString('base64')}`);
        const found = await accountOfPhone(services, trx, body.phone);
        await recordConsents(trx, found.id, body.consents);
        return found;
      });
      if (account.isVerified && !(await knowsDevice(database, account.id, deviceOf(context))))
        return challenge(services, { personId: account.id, phone: body.phone });
      return logIn(services, context, account.id);
    },

    'POST /login/confirmations': async ({ body, context }) => {
      const { personId, joiningPersonId } = await answerChallenge(services, body.challenge, body);
      if (joiningPersonId) await database.transaction((trx) => joinAccounts(trx, personId, joiningPersonId));
      return logIn(services, context, personId);
    },
  };
}

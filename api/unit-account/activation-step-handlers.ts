import type { AccountActivation, unitAccountRoutes } from '../../contracts/unit-account';
import { codeLifeSeconds, resendSeconds, sendSmsCode, takeSmsCode } from '../login/sms-code';
import { ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { changeActivation, getActivation, stepOf, toActivation, type ActivationRow } from './activation-rows';
import { makeBindingTicket, waitForBinding } from './binding-ticket';
import { saveDetails } from './details';

type StepRoutes = Pick<
  typeof unitAccountRoutes,
  | 'PUT /account-activations/current/details'
  | 'POST /account-activations/current/follow'
  | 'POST /account-activations/current/ticket'
  | 'GET /account-activations/current/ticket/:id'
  | 'POST /account-activations/current/sms-codes'
  | 'POST /account-activations/current/phone'
>;

/** The steps of an activation. Each may be done again until it is complete; only the details must come first (R-E1). */
export function createActivationStepHandlers(services: Services): Handlers<StepRoutes> {
  const { database, encryption } = services;
  const show = async (context: RequestContext): Promise<AccountActivation> =>
    toActivation(services, await getActivation(database, context));

  /** The phone to prove, with the consent under which it was typed. */
  function typedPhone({ phone, privacyVersion, agreementVersion, isCompleted }: ActivationRow) {
    if (isCompleted || phone === null || privacyVersion === null || agreementVersion === null)
      throw detailsFirst(isCompleted);
    return {
      phone: encryption.decryptText(phone),
      consents: { privacy: privacyVersion, agreement: agreementVersion },
    };
  }

  return {
    'PUT /account-activations/current/details': async ({ body, context }) => {
      await saveDetails(services, await getActivation(database, context), body);
      return show(context);
    },

    'POST /account-activations/current/follow': async ({ body, context }) => {
      const activation = await getActivation(database, context);
      if (stepOf(activation) === 'details') throw detailsFirst(activation.isCompleted);
      await changeActivation(database, activation, { follow: body.answer });
      return show(context);
    },

    'POST /account-activations/current/ticket': async ({ context }) => {
      const activation = await getActivation(database, context);
      if (stepOf(activation) === 'details') throw detailsFirst(activation.isCompleted);
      return makeBindingTicket(services, activation, context);
    },

    'GET /account-activations/current/ticket/:id': ({ params, query, context }) =>
      waitForBinding(services, { id: params.id, seen: query.seen }, context),

    'POST /account-activations/current/sms-codes': async ({ context }) => {
      const { phone, consents } = typedPhone(await getActivation(database, context));
      const of = { phone, purpose: 'activate-account' } as const;
      await database.transaction((trx) => sendSmsCode(trx, services, of, consents));
      return { expiresInSeconds: codeLifeSeconds, resendAfterSeconds: resendSeconds };
    },

    'POST /account-activations/current/phone': async ({ body, context }) => {
      const activation = await getActivation(database, context);
      const { phone } = typedPhone(activation);
      await takeSmsCode(services, { phone, purpose: 'activate-account' }, body.code);
      const proven = { phone_index: services.blindIndex('phone', phone) };
      await changeActivation(database, activation, { phone_proven_at: database.fn.now() }, proven);
      return show(context);
    },
  };
}

const detailsFirst = (isCompleted: boolean): ProblemError =>
  isCompleted
    ? new ProblemError('not-allowed-now', '账号已激活，不能再修改。请用管理员微信扫码登录。')
    : new ProblemError('not-allowed-now', '请先填写管理员信息。');

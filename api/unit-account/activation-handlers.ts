import type { Knex } from 'knex';
import type { unitAccountRoutes } from '../../contracts/unit-account';
import { activationStepWords } from '../../contracts/unit-account-states';
import { codeFault, normaliseCode } from '../../domain/code-text';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import { toHalfWidth } from '../../domain/width';
import { unitAccountMessages } from '../../workflows/unit-account.messages';
import { networkOf } from '../network-of';
import { phoneColumns } from '../login/account';
import { ProblemError } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { hashSecret, newSecret } from '../session/secret';
import {
  activationCookie,
  activationTokenSeconds,
  getActivation,
  stepOf,
  toActivation,
} from './activation-rows';
import { judgeCode } from './judge-code';
import { readPlanned } from './planned-details';
import { sendToAccount } from './account-process';

type EndRoutes = Pick<
  typeof unitAccountRoutes,
  | 'POST /account-activations'
  | 'GET /account-activations/current'
  | 'DELETE /account-activations/current'
  | 'POST /account-activations/current/completion'
>;

/** The two ends of an activation: the code that begins it or takes it up again, and the letter that completes it (R-E1). */
export function createActivationHandlers(services: Services): Handlers<EndRoutes> {
  const { database, blindIndex } = services;
  return {
    'POST /account-activations': async ({ body, context }) => {
      const accountNumber = toHalfWidth(body.accountNumber).trim();
      refuseMisspelt(accountNumber, body.code);
      const code = blindIndex('activation-code', normaliseCode(body.code));
      const typed = { accountNumber, code, network: networkOf(context.address) };
      const token = newSecret(256);
      // The judged account stays locked until the activation is there: a new code comes before both or after both.
      const refused = await database.transaction(async (trx) => {
        const judged = await judgeCode(trx, typed);
        if (judged instanceof ProblemError) return judged;
        await takeUp(services, trx, judged.accountId, token);
        return undefined;
      });
      if (refused) throw refused;
      context.setCookie(activationCookie, token, activationTokenSeconds);
      const cookies = { ...context.cookies, [activationCookie]: token };
      return toActivation(services, await getActivation(database, { ...context, cookies }));
    },

    'GET /account-activations/current': async ({ context }) =>
      toActivation(services, await getActivation(database, context)),

    'DELETE /account-activations/current': ({ context }) => {
      context.setCookie(activationCookie, '', 0);
      return Promise.resolve();
    },

    'POST /account-activations/current/completion': async (input) => {
      const activation = await getActivation(database, input.context);
      const step = stepOf(activation);
      // Asked again after the answer was lost: it is done.
      if (step === 'done') return toActivation(services, activation);
      if (step !== 'completion' || !activation.personId)
        throw new ProblemError('not-allowed-now', `请先完成“${activationStepWords[step]}”，再确认激活。`);
      await sendToAccount(services, input, {
        process: unitAccountProcessId(activation.accountId),
        update: unitAccountMessages.activate,
        body: { activationId: activation.id },
        actor: { personId: activation.personId },
      });
      return toActivation(services, await getActivation(database, input.context));
    },
  };
}

/** A slip of the hand that can't be any number or code is told and not counted. */
function refuseMisspelt(accountNumber: string, code: string): void {
  const numberFault = /^[0-9]{10}([0-9]{2,3})?$/.test(accountNumber)
    ? undefined
    : '账号应为 10 位数字，即本单位的机构编码；业务账号为 12 位，分账号为 13 位。';
  const fault = codeFault(code, '激活码');
  const fields = [
    ...(numberFault ? [{ path: '/accountNumber', message: numberFault }] : []),
    ...(fault ? [{ path: '/code', message: fault }] : []),
  ];
  if (fields[0]) throw new ProblemError('invalid-request', fields[0].message, { fields });
}

/** The activation under way goes on in this browser alone, or a first one begins. */
async function takeUp(
  services: Services,
  trx: Knex.Transaction,
  accountId: string,
  token: string,
): Promise<void> {
  const account = await trx('unit_account')
    .where({ id: accountId })
    .first<{ planned: Buffer | null }>('planned_enc as planned');
  const planned = account.planned && readPlanned(services.encryption, accountId, account.planned);
  await trx('account_activation')
    .insert({
      unit_account_id: accountId,
      token_hash: hashSecret(token),
      token_expires_at: trx.raw('now() + make_interval(secs => ?)', [activationTokenSeconds]),
      ...(planned && {
        ...{ name: planned.name, department: planned.department, office_phone: planned.officePhone },
        ...phoneColumns(services, planned.phone),
      }),
    })
    .onConflict(trx.raw('(unit_account_id) where completed_at is null and voided_at is null'))
    .merge(['token_hash', 'token_expires_at']);
}

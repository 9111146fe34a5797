import type { accountClosureRoutes } from '../../contracts/account-closure';
import { findClosureObstacles } from '../../db/closure-obstacles';
import { closureProcessId, closureWorkflow } from '../../domain/account-closure-process';
import { closureMessages } from '../../workflows/account-closure.messages';
import { sendOwnCode, withOwnCode } from '../login/own-phone';
import { ProblemError } from '../problems';
import type { Handlers } from '../route';
import { sendToProcess } from '../send-to-process';
import type { Services } from '../services';
import { getClosure, viewClosure } from './closure-view';

/** 注销账号 (R-V2). One asks for oneself, whatever role the session has active. */
export function createAccountClosureHandlers(services: Services): Handlers<typeof accountClosureRoutes> {
  const purpose = 'close-account';
  return {
    'GET /account-closure': ({ session: { personId } }) => viewClosure(services, personId),

    'POST /account-closure/sms-codes': async ({ session: { personId }, message }) => {
      await refuseWhileOpen(services, personId);
      return await sendOwnCode(services, { personId, purpose, message });
    },

    'POST /account-closure': async (input) => {
      const { personId } = input.session;
      const { message, body } = input;
      // Before the code is spent; the transition looks again. Spent, it isn't asked for again under the same key.
      await withOwnCode(services, { personId, purpose, message }, body.code, () =>
        refuseWhileOpen(services, personId),
      );
      await sendToProcess(services, input, closureWorkflow, {
        ...{ process: closureProcessId(personId), update: closureMessages.ask },
        ...{ body: {}, actor: { personId } },
      });
      const { closes_at: closesAt } = await getClosure(services.database, personId);
      return { closesAt: closesAt.toISOString() };
    },

    'POST /account-closure/withdrawal': async (input) => {
      const { personId } = input.session;
      await sendToProcess(services, input, closureWorkflow, {
        ...{ process: closureProcessId(personId), update: closureMessages['take-back'] },
        ...{ body: {}, actor: { personId } },
      });
    },
  };
}

async function refuseWhileOpen({ database }: Services, personId: string): Promise<void> {
  if ((await findClosureObstacles(database, personId)).length > 0)
    throw new ProblemError('not-allowed-now', '您还有没有办结的事项，暂不能注销。请刷新后按提示办理。', {
      allowed: [],
    });
}

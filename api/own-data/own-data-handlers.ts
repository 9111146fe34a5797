import type { ownDataRoutes } from '../../contracts/own-data';
import { sendOwnCode, withOwnCode } from '../login/own-phone';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { exportOwnData } from './export';
import { getProof, proofOf } from './proof';
import { summariseOwnData } from './summary';

/** What the platform holds about oneself, to see and to take away (R-V2). */
export function createOwnDataHandlers(services: Services): Handlers<typeof ownDataRoutes> {
  const { database } = services;
  return {
    'GET /own-data': ({ session }) => summariseOwnData(services, session),

    'POST /own-data/sms-codes': ({ session: { personId }, message }) =>
      sendOwnCode(services, { personId, purpose: 'own-data', message }),

    'POST /own-data/phone': async ({ session: { id, personId }, body, message }) => {
      await withOwnCode(services, { personId, purpose: 'own-data', message }, body.code, async (trx) => {
        await trx('session').where({ id }).update({ phone_proven_at: trx.fn.now() });
      });
      return proofOf(await getProof(database, id));
    },

    'GET /own-data/export.xlsx': ({ session, context }) => exportOwnData(services, session, context),
  };
}

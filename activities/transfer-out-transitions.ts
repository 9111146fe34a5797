import type { TransferOutProcess } from '../domain/transfer-out-process';
import type { Encryption } from '../runtime/encryption';
import type { ProcessTransitions } from './transitions';
import { ask, refuse, release, withdraw } from './transfer-out-decision';
import { noticeOf } from '../db/notices';

/** What a person's wish to leave a unit's roster changes beside its events: its row, and the end of entry and binding. */
export const createTransferTransitions = (
  encryption: Encryption,
): ProcessTransitions<TransferOutProcess> => ({
  kind: 'transfer-out',
  // The unit's own changes of entries settle what is asked for.
  meetsOthers: true,
  apply: {
    'transfer-out.asked': async (trx, event) => {
      const { membershipId, personId, institution } = await ask(trx, encryption, event);
      return {
        answer: { membershipId },
        notices: [noticeOf('transfer-out.asked', { institution })(personId)],
      };
    },
    'transfer-out.withdrawn': async (trx, event) => ({
      answer: { membershipId: await withdraw(trx, event) },
    }),
    'transfer-out.released': async (trx, event) => {
      const { membershipId, personId, institution } = await release(trx, event);
      return {
        answer: { membershipId },
        notices: [noticeOf('roster.transferred-out', { institution }, 'sms')(personId)],
      };
    },
    'transfer-out.refused': async (trx, event) => {
      const { membershipId, personId, institution } = await refuse(trx, encryption, event);
      return {
        answer: { membershipId },
        notices: [noticeOf('transfer-out.refused', { institution }, 'sms')(personId)],
      };
    },
  },
});

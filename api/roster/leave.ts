import type { RosterDetail } from '../../contracts/roster';
import { leaveRoster } from '../../db/leave-roster';
import { noticeOf } from '../../db/notices';
import { settleTransferRequest } from '../../db/transfer-request';
import { leavingDayFault } from '../../domain/roster';
import { shanghaiDay } from '../../domain/shanghai-day';
import { callProcesses } from '../call-processes';
import { ProblemError } from '../problems';
import { requiredText } from '../required-text';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { changeEntry } from './change-entry';

/** 转出, with reason and time: the person is told, and can bind elsewhere (R-I4). */
export async function transferOut(
  services: Services,
  input: HandlerInput<'POST /roster/:id/transfer-out'>,
): Promise<RosterDetail> {
  const { leftOn } = input.body;
  const reason = requiredText(input.body.reason, '/reason', '转出须写明原因，本人会看到。');
  const moved: string[] = [];
  const entry = await changeEntry(services, input, {
    action: 'transfer-out',
    written: 'roster.transferred-out',
    told: ({ personId, institution }) => noticeOf('roster.transferred-out', { institution }, 'sms')(personId),
    work: async (trx, held) => {
      const fault = leavingDayFault(leftOn, new Date(), held);
      if (fault)
        throw new ProblemError('invalid-request', fault, { fields: [{ path: '/leftOn', message: fault }] });
      moved.push(...(await settleTransferRequest(trx, held)));
      await leaveRoster(trx, held, {
        how: 'transferred-out',
        on: leftOn,
        reason: services.encryption.encryptText(reason),
      });
    },
  });
  callProcesses(services, moved);
  return entry;
}

/** 移除, today: for who doesn't belong to the unit. */
export async function remove(
  services: Services,
  input: HandlerInput<'POST /roster/:id/removal'>,
): Promise<RosterDetail> {
  const reason = requiredText(input.body.reason, '/reason', '移除须写明原因，本人会看到。');
  const moved: string[] = [];
  const entry = await changeEntry(services, input, {
    action: 'remove',
    written: 'roster.removed',
    told: ({ personId, institution }) => noticeOf('roster.removed', { institution }, 'sms')(personId),
    work: async (trx, held) => {
      moved.push(...(await settleTransferRequest(trx, held)));
      await leaveRoster(trx, held, {
        how: 'removed',
        on: shanghaiDay(new Date()),
        reason: services.encryption.encryptText(reason),
      });
    },
  });
  callProcesses(services, moved);
  return entry;
}

import type { TransferDetail } from '../../contracts/transfer-out';
import { transferStateWords, type TransferState } from '../../contracts/transfer-out-states';
import { leavingDayFault, type RosterStay } from '../../domain/roster';
import { transferProcessId, transferWorkflow } from '../../domain/transfer-out-process';
import { transferMessages } from '../../workflows/transfer-out.messages';
import { sendToReviewed } from '../department-review/send';
import { ProblemError } from '../problems';
import { requiredText } from '../required-text';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewTransfer } from './detail';

/** 同意 with the time, or 不同意 with a reason (R-I5). */
export async function decide(
  services: Services,
  input: HandlerInput<'POST /transfer-requests/:id/decision'>,
): Promise<TransferDetail> {
  const { body, params, actor, session, context } = input;
  const { round } = body;
  const process = transferProcessId(params.id);
  const check = () => refuseUnlessWaiting(services, params.id);
  if (body.decision === 'release')
    await sendToReviewed(
      services,
      input,
      transferWorkflow,
      {
        process,
        update: transferMessages.release,
        body: { leftOn: await dayOf(services, params.id, body.leftOn), round },
        actor,
      },
      check,
    );
  else
    await sendToReviewed(
      services,
      input,
      transferWorkflow,
      {
        ...{ process, update: transferMessages.refuse, body: { round }, actor },
        content: { reason: requiredText(body.opinion, '/opinion', '不同意转出须写明原因，本人会看到。') },
      },
      check,
    );
  return viewTransfer(services, params.id, session, context);
}

/** Says early, at its field, what the process would refuse. */
async function dayOf({ database }: Services, membershipId: string, leftOn = ''): Promise<string> {
  const stay = await database('roster_entry')
    .where({ membership_id: membershipId })
    .first<RosterStay>('entered_at as enteredAt', database.raw('retired_on::text as "retiredOn"'));
  const fault = leftOn === '' ? '请填写转出时间。' : leavingDayFault(leftOn, new Date(), stay);
  if (fault)
    throw new ProblemError('invalid-request', fault, { fields: [{ path: '/leftOn', message: fault }] });
  return leftOn;
}

/** Says early, in the words of its state, what the process would refuse. */
async function refuseUnlessWaiting({ database }: Services, id: string): Promise<void> {
  const { state } = await database('transfer_request')
    .where({ membership_id: id })
    .first<{ state: TransferState }>('state');
  if (state !== 'awaiting-review')
    throw new ProblemError(
      'not-allowed-now',
      `这份转出申请的状态是“${transferStateWords[state]}”，不能再审批。`,
      { allowed: [] },
    );
}

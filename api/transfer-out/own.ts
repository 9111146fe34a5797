import type { OwnTransfer } from '../../contracts/transfer-out';
import type { TransferState } from '../../contracts/transfer-out-states';
import { findKeeper } from '../../db/staff-keeper';
import { transferProcessId, transferWorkflow } from '../../domain/transfer-out-process';
import { transferMessages } from '../../workflows/transfer-out.messages';
import { sendToReviewed } from '../department-review/send';
import { ProblemError } from '../problems';
import { requiredText } from '../required-text';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { findMembership, type Membership } from '../unit/unit-rows';

interface OwnRow {
  state: TransferState;
  reason_enc: Buffer;
  opinion_enc: Buffer | null;
  submitted_at: Date;
}

/** What the person has asked of the unit that a membership binds them to, last. */
export async function findOwnTransfer(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  membershipId: string,
): Promise<OwnTransfer | undefined> {
  const row = await database('transfer_request')
    .where({ membership_id: membershipId })
    .first<OwnRow | undefined>('state', 'reason_enc', 'opinion_enc', 'submitted_at');
  return (
    row && {
      state: row.state,
      reason: encryption.decryptText(row.reason_enc),
      opinion: row.opinion_enc && encryption.decryptText(row.opinion_enc),
      submittedAt: row.submitted_at.toISOString(),
    }
  );
}

/** 转出申请: for who is in a roster, and can't unbind by themselves (R-C3). */
export async function askForTransfer(
  services: Services,
  input: HandlerInput<'POST /unit/transfer-requests'>,
): Promise<OwnTransfer> {
  const reason = requiredText(input.body.reason, '/reason', '请填写转出原因，单位会看到。');
  const bound = await getBound(services, input.session.personId);
  if (!bound.roster)
    throw new ProblemError('not-allowed-now', '您不在该单位的花名册中，可以直接解绑。', {
      allowed: ['unbind'],
    });
  await sendToReviewed(services, input, transferWorkflow, {
    process: transferProcessId(bound.membershipId),
    update: transferMessages.ask,
    body: { institutionId: bound.id, ...(await findKeeper(services.database, bound.id)) },
    actor: { personId: input.session.personId },
    content: { reason },
  });
  return await getOwn(services, bound.membershipId);
}

/** 撤回: until the unit has decided. */
export async function withdrawTransfer(
  services: Services,
  input: HandlerInput<'POST /unit/transfer-requests/withdrawal'>,
): Promise<OwnTransfer> {
  const bound = await getBound(services, input.session.personId);
  await sendToReviewed(services, input, transferWorkflow, {
    process: transferProcessId(bound.membershipId),
    update: transferMessages.withdraw,
    body: {},
    actor: { personId: input.session.personId },
  });
  return await getOwn(services, bound.membershipId);
}

async function getBound({ database }: Services, personId: string): Promise<Membership> {
  const bound = await findMembership(database, personId);
  if (!bound) throw new ProblemError('not-allowed-now', '您现在没有绑定工作单位。', { allowed: ['bind'] });
  return bound;
}

async function getOwn(services: Services, membershipId: string): Promise<OwnTransfer> {
  const own = await findOwnTransfer(services, membershipId);
  if (!own) throw new ProblemError('not-allowed-now', '您没有转出申请。', { allowed: ['ask'] });
  return own;
}

import type { Knex } from 'knex';
import type { IdentityState } from '../contracts/identity-states';
import { holdWhatMoves } from '../db/move-account';
import { type AccountRecoveryProcess, proofMinutes } from '../domain/account-recovery';
import { insertFaceCheck } from './face-check-rows';
import { attachToOwner } from './identity-recovery';
import { messageOf } from './message-content';
import { refusal } from './refusal';
import type { ProcessTransitions } from './transitions';

/** What a recovery by face check changes beside its events: the check that it asks for, and then the two accounts (R-B7). */
export const accountRecoveryTransitions: ProcessTransitions<AccountRecoveryProcess> = {
  kind: 'account-recovery',
  apply: {
    'recovery.asked': async (trx, event) => {
      const { personId } = messageOf(event).actor;
      await demandFree(trx, personId);
      await insertFaceCheck(trx, {
        id: event.detail.checkId,
        personId,
        subjectId: await ownerOfProof(trx, personId),
        purpose: 'recover-account',
        askedBy: event.processId,
        nowMs: Date.now(),
      });
      return { answer: { faceCheckId: event.detail.checkId } };
    },

    'recovery.completed': async (trx, { position: { checkId } }) => {
      const check = await trx('face_check')
        .where({ id: checkId, state: 'passed', purpose: 'recover-account' })
        .first<{ id: string; person_id: string; subject_id: string } | undefined>();
      if (!check) throw new Error('unreachable: the check was passed');
      const { id: occasion, person_id: applicantId, subject_id: ownerId } = check;
      await holdWhatMoves(trx, applicantId);
      await demandFree(trx, applicantId);
      return { answer: { moved: await attachToOwner(trx, { ownerId, applicantId, occasion }) } };
    },

    'recovery.ended': () => Promise.resolve({ answer: null }),
  },
};

/** The account has proven nothing else meanwhile, waits for no review, is part of no other and not closed. Held until the commit. */
async function demandFree(trx: Knex.Transaction, personId: string): Promise<void> {
  const person = await trx('person')
    .where({ id: personId, joined_into: null, closed_at: null })
    .forUpdate()
    .first<{ identity_state: IdentityState } | undefined>('identity_state');
  if (!person || person.identity_state === 'verified' || person.identity_state === 'pending')
    throw refusal('not-allowed-now', {
      sentence: '您的账号已完成实名认证或正在人工审核，不能再找回，请刷新后查看。',
    });
}

/** Whose the document is that this account has scanned a moment ago, and that was found to be another's. */
async function ownerOfProof(trx: Knex.Transaction, personId: string): Promise<string> {
  const proof = await trx('identity_attempt')
    .where({ person_id: personId, outcome: 'belongs-to-another' })
    .whereNotNull('owner_id')
    .whereRaw('ended_at > now() - make_interval(mins => ?)', [proofMinutes])
    .orderBy('ended_at', 'desc')
    .first<{ owner_id: string } | undefined>('owner_id');
  if (proof) return proof.owner_id;
  throw refusal('not-allowed-now', {
    sentence: `请先用“身份证（自动核验）”扫描证件，核验通过后 ${proofMinutes} 分钟内可以用人脸识别找回原账号。`,
  });
}

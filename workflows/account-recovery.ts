import { uuid4 } from '@temporalio/workflow';
import type { AccountRecoveryProcess } from '../domain/account-recovery';
import { accountRecoveryRules } from './account-recovery-rules';
import type { accountRecoveryMessages } from './account-recovery.messages';
import { runFaceCheck } from './face-check-step';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<AccountRecoveryProcess, typeof accountRecoveryMessages>;

/**
 * One account gets back the first account of its person (R-B7): it asks, its person shows the face that belongs to the proven
 * document, and its login leads to the first account from then on. It rests between the tries.
 */
export async function accountRecovery(input: ProcessInput): Promise<string> {
  const process = await Process.open(accountRecoveryRules, input);
  return await process.tell(
    async () => {
      if (process.position.state === 'unrecovered') await asked(process);
      await confirmed(process);
    },
    () => Promise.reject(new Error('unreachable: no letter and no time interrupts a recovery')),
  );
}

async function asked(process: Open): Promise<void> {
  const letter = await process.desk.next('ask');
  const checkId = uuid4();
  await process.record(letter, {
    type: 'recovery.asked',
    position: { state: 'asked', personId: letter.actor.personId, checkId },
    detail: { checkId },
  });
}

async function confirmed(process: Open): Promise<void> {
  const { checkId } = process.position;
  if (process.position.state !== 'asked' || !checkId) return;
  const outcome = await process.desk.during(() => runFaceCheck(checkId));
  const unrecovered = { ...process.position, state: 'unrecovered' } as const;
  if (outcome !== 'passed')
    return await process.record(undefined, {
      type: 'recovery.ended',
      position: unrecovered,
      detail: { reason: outcome },
    });
  await process.record(
    undefined,
    { type: 'recovery.completed', position: { ...process.position, state: 'recovered' }, detail: {} },
    { type: 'recovery.ended', position: unrecovered, detail: { reason: 'accounts-changed' } },
  );
}

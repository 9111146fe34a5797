import { proxyActivities, sleep } from '@temporalio/workflow';
import type { AccountErasureActivities } from '../activities/account-erasure';
import { closesAfterWarningMs, closesAtMs, nextClosureState, warnsAtMs } from '../domain/account-closure';
import type { ClosureProcess } from '../domain/account-closure-process';
import { closureRules, type ClosureMessages } from './account-closure-rules';
import { untilDone } from './activity-options';
import type { Kind, Letter } from './letter';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<ClosureProcess, ClosureMessages>;

const { eraseAccount } = proxyActivities<AccountErasureActivities>({
  ...untilDone,
  summary: '删除账号的个人信息',
});

/**
 * 注销 (R-V2): asked for by the person, who has seven days to think, is warned a day before the end, and takes it back until
 * then. On its day the rows are looked at again: what is open by then stops it. Else the account ends in one transaction, and what
 * it held is erased; nobody comes back from there.
 */
export async function accountClosure(input: ProcessInput): Promise<string> {
  const process = await Process.open(closureRules, input);
  return await process.tell(
    async () => {
      const { state } = process.position;
      if (state === 'none' || state === 'taken-back' || state === 'stopped') await asking(process);
      while (process.position.state === 'requested') await waiting(process);
      if (process.position.state === 'erasing') await erasure(process);
    },
    (letter) => takingBack(process, letter),
  );
}

async function asking(process: Open): Promise<void> {
  const letter = await process.desk.next('ask');
  const until = closesAtMs(Date.now());
  await process.record(letter, {
    type: 'closure.asked',
    position: {
      ...{ state: nextClosureState('ask'), round: process.position.round + 1 },
      ...{ personId: letter.actor.personId, closesAtMs: until },
    },
    detail: { closesAt: new Date(until).toISOString() },
  });
}

/** Until the day before, and then until the day. Whoever is warned late, after an outage, has their day all the same. */
async function waiting(process: Open): Promise<void> {
  const { isWarned, closesAtMs: until = 0, ...position } = process.position;
  const nextMs = isWarned ? until : warnsAtMs(until);
  const summary = isWarned ? '等待注销日' : '等待注销前一天';
  if (nextMs > Date.now()) await process.desk.during(() => sleep(nextMs - Date.now(), { summary }));
  if (!isWarned)
    return await process.record(undefined, {
      type: 'closure.warned',
      position: {
        ...position,
        closesAtMs: Math.max(until, closesAfterWarningMs(Date.now())),
        isWarned: true,
      },
      detail: {},
    });
  await process.record(
    undefined,
    { type: 'closure.begun', position: { ...position, state: nextClosureState('begun') }, detail: {} },
    { type: 'closure.stopped', position: { ...position, state: nextClosureState('stopped') }, detail: {} },
  );
}

/** However often it is interrupted, it ends: nobody can ask for anything of this account any more. */
async function erasure(process: Open): Promise<void> {
  const { personId = '' } = process.position;
  const count = await process.work(() => eraseAccount(personId));
  await process.record(undefined, {
    type: 'closure.completed',
    position: { ...process.position, state: nextClosureState('erased') },
    detail: { count },
  });
}

async function takingBack(
  process: Open,
  letter: Letter<ClosureMessages, Kind<ClosureMessages>> | undefined,
): Promise<void> {
  const { round, personId } = process.position;
  await process.record(letter, {
    type: 'closure.taken-back',
    position: { state: nextClosureState('take-back'), round, personId },
    detail: {},
  });
}

import { condition, setHandler } from '@temporalio/workflow';
import type { Letter } from '../letter';
import { Process } from '../process';
import type { ProcessInput } from '../process-rules';
import { type Petition, petitionRules } from './petition-rules';
import { paid, type petitionMessages } from './petition.messages';

type Open = Process<Petition, typeof petitionMessages>;

/** Submit, review until it is decided, pay; withdrawn at any time. */
export async function petition(input: ProcessInput): Promise<string> {
  let isPaid = false;
  setHandler(paid, () => void (isPaid = true));
  const process = await Process.open(petitionRules, input);
  return await process.tell(
    async () => {
      if (at(process, 'none') || at(process, 'withdrawn')) await submission(process);
      while (at(process, 'in-review') || at(process, 'changes-requested')) await approval(process);
      if (at(process, 'paying')) await payment(process, () => isPaid);
    },
    (letter) => withdrawal(process, letter),
  );
}

const at = (process: Open, state: Petition['position']['state']): boolean => process.position.state === state;

async function submission(process: Open): Promise<void> {
  const letter = await process.desk.next('submit');
  const position = { ...letter.body, state: 'in-review', round: process.position.round + 1 } as const;
  await process.record(letter, { type: 'petition.submitted', position, detail: {} });
}

async function approval(process: Open): Promise<void> {
  if (at(process, 'changes-requested')) {
    const letter = await process.desk.next('resubmit');
    const position = { ...process.position, state: 'in-review' } as const;
    return await process.record(letter, { type: 'petition.resubmitted', position, detail: {} });
  }
  const letter = await process.desk.next('review');
  const { decision } = letter.body;
  const state = ({ approve: 'paying', 'request-changes': 'changes-requested', reject: 'rejected' } as const)[
    decision
  ];
  await process.record(letter, {
    type: 'petition.reviewed',
    position: { ...process.position, state },
    detail: { decision },
  });
}

async function payment(process: Open, isPaid: () => boolean): Promise<void> {
  await process.desk.during(() => condition(isPaid));
  await process.record(undefined, {
    type: 'petition.paid',
    position: { ...process.position, state: 'succeeded' },
    detail: {},
  });
}

async function withdrawal(process: Open, letter: Letter<typeof petitionMessages> | undefined): Promise<void> {
  await process.record(letter, {
    type: 'petition.withdrawn',
    position: { ...process.position, state: 'withdrawn' },
    detail: {},
  });
}

import { nextTransferState } from '../domain/transfer-out';
import type { TransferOutProcess } from '../domain/transfer-out-process';
import { Process } from './process';
import type { ProcessInput } from './process-rules';
import { type TransferMessages, transferRules } from './transfer-out-rules';

type Open = Process<TransferOutProcess, TransferMessages>;

/**
 * A person in a unit's roster asks to be released (转出申请, R-I5): the unit agrees, and they may bind elsewhere, or refuses with a
 * reason; until then they may take it back. Refused or taken back, it rests until it is asked for again. Where the unit lets them
 * go by itself meanwhile, the rows say so, and the process follows them. It has no deadline.
 */
export async function transferOut(input: ProcessInput): Promise<string> {
  const process = await Process.open(transferRules, input);
  return await process.tell(
    async () => {
      const { state } = process.position;
      if (state === 'none' || state === 'refused' || state === 'withdrawn') await asking(process);
      if (process.position.state === 'awaiting-review') await review(process);
    },
    // Nothing interrupts it.
    () => Promise.resolve(),
  );
}

/** Why waits under the message's id. */
async function asking(process: Open): Promise<void> {
  const letter = await process.desk.next('ask');
  const round = process.position.round + 1;
  await process.record(letter, {
    type: 'transfer-out.asked',
    position: {
      state: nextTransferState('ask'),
      round,
      personId: letter.actor.personId,
      institutionId: letter.body.institutionId,
      keeperId: letter.body.keeperId,
    },
    detail: { round },
  });
}

/** The unit agrees, with the time, or refuses; until then the person takes it back. */
async function review(process: Open): Promise<void> {
  const letter = await process.desk.next('release', 'refuse', 'withdraw');
  const position = { ...process.position, state: nextTransferState(letter.kind) };
  if (letter.kind === 'release') {
    const { leftOn } = letter.body;
    return await process.record(letter, { type: 'transfer-out.released', position, detail: { leftOn } });
  }
  const type = letter.kind === 'refuse' ? 'transfer-out.refused' : 'transfer-out.withdrawn';
  await process.record(letter, { type, position, detail: {} });
}

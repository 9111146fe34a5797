import { answerDueAtMs, nextCorrectionState, remindsNextAtMs } from '../domain/data-correction';
import type { CorrectionPosition, CorrectionProcess } from '../domain/data-correction-process';
import { correctionRules, type CorrectionMessages } from './data-correction-rules';
import { BeginAgain } from './interruption';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<CorrectionProcess, CorrectionMessages>;

/**
 * 更正 (R-V2): a person asks to have something put right that they can't change by themselves; the platform answers within fifteen
 * working days that it is corrected, or why it isn't, and until then the person may take it back. The administrators are reminded
 * before the last day and on and on after it: no time ends it. Where the account is closed meanwhile, the rows say so, and the
 * process follows them.
 */
export async function dataCorrection(input: ProcessInput): Promise<string> {
  const process = await Process.open(correctionRules, input);
  return await process.tell(
    async () => {
      if (process.position.state === 'none') await asking(process);
      if (process.position.state === 'awaiting-answer') await answer(process);
    },
    // Time alone interrupts, and brings no letter.
    async () => {
      await reminder(process);
      throw new BeginAgain();
    },
  );
}

/** What stands there and what is right wait under the message's id. */
async function asking(process: Open): Promise<void> {
  const letter = await process.desk.next('ask');
  const { kind } = letter.body;
  const askedAtMs = Date.now();
  const dueAtMs = answerDueAtMs(askedAtMs);
  await process.record(letter, {
    type: 'correction.asked',
    position: {
      ...{ state: nextCorrectionState('ask'), personId: letter.actor.personId, kind },
      ...{ askedAtMs, dueAtMs, remindAtMs: remindsNextAtMs(askedAtMs, askedAtMs) },
    },
    detail: { kind, dueAt: new Date(dueAtMs).toISOString() },
  });
}

/** The platform answers, or the person takes it back: whichever comes first is recorded, and the other is told. */
async function answer(process: Open): Promise<void> {
  const letter = await process.desk.next('correct', 'decline', 'withdraw');
  await process.record(letter, {
    type: eventOf[letter.kind],
    position: { ...withoutReminder(process.position), state: nextCorrectionState(letter.kind) },
    detail: {},
  });
}

async function reminder(process: Open): Promise<void> {
  const { askedAtMs = 0, dueAtMs = 0 } = process.position;
  const now = Date.now();
  await process.record(undefined, {
    type: 'correction.reminded',
    position: {
      ...process.position,
      state: nextCorrectionState('reminded'),
      remindAtMs: remindsNextAtMs(askedAtMs, now),
    },
    detail: { isOverdue: now > dueAtMs },
  });
}

const withoutReminder = ({ remindAtMs: _due, ...position }: CorrectionPosition): CorrectionPosition =>
  position;

const eventOf = {
  correct: 'correction.corrected',
  decline: 'correction.declined',
  withdraw: 'correction.withdrawn',
} as const;

import { nextAdmissionState } from '../domain/roster-admission';
import type { AdmissionProcess } from '../domain/roster-admission-process';
import { Process } from './process';
import type { ProcessInput } from './process-rules';
import { type AdmissionMessages, admissionRules } from './roster-admission-rules';

type Open = Process<AdmissionProcess, AdmissionMessages>;

/**
 * Somebody has bound to a unit that doesn't expect them by its lists (实名认证审核（非预传库人员）, R-I3): the unit passes, corrects
 * or returns them. The binding has written the first event, so the story begins with the rows; where the person unbinds, or a
 * list that comes later has them (R-I2), the rows say so, and the process follows them. It has no deadline.
 */
export async function rosterAdmission(input: ProcessInput): Promise<string> {
  const process = await Process.open(admissionRules, input);
  return await process.tell(
    async () => {
      if (process.position.state === 'awaiting-review') await review(process);
    },
    // Nothing interrupts it.
    () => Promise.resolve(),
  );
}

/** 通过 · 编辑 · 退回. What was corrected, and the reason, wait under the message's id. */
async function review(process: Open): Promise<void> {
  const letter = await process.desk.next('pass', 'correct', 'return');
  await process.record(letter, {
    type: eventOf[letter.kind],
    position: { ...process.position, state: nextAdmissionState(letter.kind) },
    detail: {},
  });
}

const eventOf = {
  pass: 'admission.passed',
  correct: 'admission.corrected',
  return: 'admission.returned',
} as const;

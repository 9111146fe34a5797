import { nextHrApplicationState } from '../domain/hr-account-application';
import type { HrApplicationProcess } from '../domain/hr-account-application-process';
import { tellReview } from './department-review';
import { type HrApplicationMessages, hrApplicationRules } from './hr-account-application-rules';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<HrApplicationProcess, HrApplicationMessages>;

/**
 * Somebody applies for their unit's HR account (申请账号, R-E2): the supervising department admits or refuses it, the
 * applicant may take it back until then. Refused, it rests until it is corrected and sent again. Where the unit has its
 * administrator by another way meanwhile, the rows say so, and the process follows them.
 */
export async function hrAccountApplication(input: ProcessInput): Promise<string> {
  const process = await Process.open(hrApplicationRules, input);
  return await tellReview(process, {
    application: () => application(process),
    correction: () => correction(process),
    review: () => review(process),
  });
}

/** The stamped form and what was typed wait under the message's id. */
async function application(process: Open): Promise<void> {
  const letter = await process.desk.next('apply');
  const { actor, body } = letter;
  await process.record(letter, {
    type: 'hr-application.submitted',
    position: {
      state: nextHrApplicationState('apply'),
      round: 1,
      applicantId: actor.personId,
      institutionId: body.institutionId,
      departmentId: body.departmentId,
    },
    detail: { round: 1 },
  });
}

/** The applicant has read the opinion and sends it again, for the same unit. */
async function correction(process: Open): Promise<void> {
  const letter = await process.desk.next('correct');
  const round = process.position.round + 1;
  await process.record(letter, {
    type: 'hr-application.corrected',
    position: {
      ...process.position,
      state: nextHrApplicationState('correct'),
      round,
      applicantId: letter.actor.personId,
      departmentId: letter.body.departmentId,
    },
    detail: { round },
  });
}

/** 待审核: the department, or the platform administrator where it waits too long; until then the applicant takes it back. */
async function review(process: Open): Promise<void> {
  const letter = await process.desk.next('admit', 'refuse', 'withdraw');
  await process.record(letter, {
    type: eventOf[letter.kind],
    position: { ...process.position, state: nextHrApplicationState(letter.kind) },
    detail: {},
  });
}

const eventOf = {
  admit: 'hr-application.admitted',
  refuse: 'hr-application.refused',
  withdraw: 'hr-application.withdrawn',
} as const;

import { nextRegistrationState } from '../domain/institution-registration';
import type { RegistrationPosition, RegistrationProcess } from '../domain/institution-registration-process';
import { tellReview } from './department-review';
import { type RegistrationMessages, registrationRules } from './institution-registration-rules';
import type { Letter } from './letter';
import { Process } from './process';
import type { ProcessInput } from './process-rules';

type Open = Process<RegistrationProcess, RegistrationMessages>;

/**
 * A new institution asks to be in the library (机构注册 / 补增申请, R-D2 to R-D4): the applicant sends the form, the
 * supervising department admits or refuses it. Refused, it rests until the applicant corrects it and sends it again.
 */
export async function institutionRegistration(input: ProcessInput): Promise<string> {
  const process = await Process.open(registrationRules, input);
  return await tellReview(process, {
    application: () => application(process),
    correction: () => correction(process),
    review: () => review(process),
  });
}

/** 信息登记: what was typed and the pictures wait under the message's id. */
async function application(process: Open): Promise<void> {
  const letter = await process.desk.next('apply');
  const position = sentBy(letter, process.position);
  await process.record(letter, {
    type: 'registration.submitted',
    position,
    detail: { round: position.round },
  });
}

/** The applicant has read the opinion and sends it again, perhaps to another department. */
async function correction(process: Open): Promise<void> {
  const letter = await process.desk.next('correct');
  const position = sentBy(letter, process.position);
  await process.record(letter, {
    type: 'registration.corrected',
    position,
    detail: { round: position.round },
  });
}

/** 待审核: the department, or the platform administrator where it waits too long. */
async function review(process: Open): Promise<void> {
  const letter = await process.desk.next('admit', 'refuse');
  await process.record(letter, {
    type: letter.kind === 'admit' ? 'registration.admitted' : 'registration.refused',
    position: { ...process.position, state: nextRegistrationState(letter.kind) },
    detail: {},
  });
}

const sentBy = (
  { kind, actor, body }: Letter<RegistrationMessages, 'apply' | 'correct'>,
  { round }: RegistrationPosition,
): RegistrationPosition => ({
  state: nextRegistrationState(kind),
  round: round + 1,
  applicantId: actor.personId,
  departmentId: body.departmentId,
});

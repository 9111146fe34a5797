import type { Knex } from 'knex';
import type { HrApplicationDetail } from '../../contracts/hr-account-application';
import {
  hrApplicationStateWords,
  type HrApplicationState,
} from '../../contracts/hr-account-application-states';
import { hrApplicationActionsOf, hrPicturesAsked } from '../../domain/hr-account-application';
import { hrApplicationProcessId } from '../../domain/hr-account-application-process';
import { derivedId } from '../../runtime/derived-id';
import { hrApplicationMessages } from '../../workflows/hr-account-application.messages';
import { checkPictures } from '../department-review/picture-check';
import { sendToReviewed } from '../department-review/send';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewApplication } from './detail';
import { hrApplicationProcess } from './reviewed-process';
import { checkForm, getDepartment } from './unit';

type Application = HandlerInput<'POST /hr-account-applications'>;
type Correction = HandlerInput<'POST /hr-account-applications/:id/correction'>;

/** 提交申请: asked for again under the same key, it is the same application. */
export async function apply(services: Services, input: Application): Promise<HrApplicationDetail> {
  const { database } = services;
  const { institutionId } = input.body;
  const id = derivedId(input.message.idFor('hr-account-application'));
  checkForm(input.body.form);
  const departmentId = await getDepartment(database, institutionId);
  await sendToReviewed(
    services,
    input,
    hrApplicationProcess,
    {
      process: hrApplicationProcessId(id),
      update: hrApplicationMessages.apply,
      body: { institutionId, departmentId },
      ...sentFor(input),
      fresh: true,
    },
    () => check(database, id, input),
  );
  return viewApplication(services, id, input.session, input.context);
}

/** Refused, corrected and sent again, for the same unit. */
export async function correct(services: Services, input: Correction): Promise<HrApplicationDetail> {
  const { database } = services;
  const { id } = input.params;
  const row = await database('hr_account_application')
    .where({ id })
    .first<{ state: HrApplicationState; institution_id: string }>('state', 'institution_id');
  checkForm(input.body.form);
  const departmentId = await getDepartment(database, row.institution_id);
  await sendToReviewed(
    services,
    input,
    hrApplicationProcess,
    {
      process: hrApplicationProcessId(id),
      update: hrApplicationMessages.correct,
      body: { departmentId },
      ...sentFor(input),
    },
    async () => {
      refuseUnlessRefused(row.state);
      await check(database, id, input);
    },
  );
  return viewApplication(services, id, input.session, input.context);
}

/** For themselves, whatever role the session has active; what was typed goes apart from the message. */
const sentFor = ({ session: { personId }, body: { form, pictures } }: Application | Correction) => ({
  actor: { personId },
  content: { form, pictures },
});

/** Says early what the process would refuse. */
async function check(
  database: Knex,
  id: string,
  { session: { personId }, body: { pictures } }: Application | Correction,
): Promise<void> {
  await refuseUnlessPossible(database, personId);
  await checkPictures(
    database,
    { personId, processId: hrApplicationProcessId(id), purpose: 'hr-account-application' },
    hrPicturesAsked,
    pictures,
    '/pictures',
  );
}

function refuseUnlessRefused(state: HrApplicationState): void {
  const allowed = hrApplicationActionsOf(state, 'applicant');
  if (!allowed.includes('correct'))
    throw new ProblemError(
      'not-allowed-now',
      `这份申请的状态是“${hrApplicationStateWords[state]}”，不能修改；被拒绝后才可以修改重新提交。`,
      { allowed },
    );
}

/** The outcome goes to the phone. */
async function refuseUnlessPossible(database: Knex, personId: string): Promise<void> {
  const person = await database('person')
    .where({ id: personId })
    .first<{ hasPhone: boolean }>(database.raw('phone_enc is not null as "hasPhone"'));
  if (!person.hasPhone)
    throw new ProblemError('not-allowed-now', '请先在“我的”中绑定手机号：审核结果将以短信发送到该手机。', {
      allowed: [],
    });
}

import type { Knex } from 'knex';
import type { RegistrationDetail } from '../../contracts/institution-registration';
import {
  registrationStateWords,
  type RegistrationState,
} from '../../contracts/institution-registration-states';
import { registrationNotice } from '../../contracts/registration-notice';
import {
  noPlaceSentence,
  openRegistrationsOfAPhone,
  registrationActionsOf,
} from '../../domain/institution-registration';
import { picturesAskedOf } from '../../domain/institution-registration-form';
import { registrationProcessId, registrationWorkflow } from '../../domain/institution-registration-process';
import { derivedId } from '../../runtime/derived-id';
import { registrationMessages } from '../../workflows/institution-registration.messages';
import { checkPictures } from '../department-review/picture-check';
import { sendToReviewed } from '../department-review/send';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewRegistration } from './detail';
import { checkFields, refuseIfTaken } from './form-check';

type Application = HandlerInput<'POST /institution-registrations'>;
type Correction = HandlerInput<'POST /institution-registrations/:id/correction'>;

/** 提交补增申请 (R-D2): asked for again under the same key, it is the same application. */
export async function apply(services: Services, input: Application): Promise<RegistrationDetail> {
  const id = derivedId(input.message.idFor('institution-registration'));
  const { noticeVersion } = input.body;
  return await submit(services, input, id, 'apply', noticeVersion);
}

/** Refused, corrected and sent again. */
export const correct = (services: Services, input: Correction): Promise<RegistrationDetail> =>
  submit(services, input, input.params.id, 'correct');

async function submit(
  services: Services,
  input: Application | Correction,
  id: string,
  action: 'apply' | 'correct',
  noticeVersion?: string,
): Promise<RegistrationDetail> {
  const { database } = services;
  const { body, session, context } = input;
  const { personId } = session;
  const { form, materials } = body;
  const { departmentId } = await checkFields(database, form, '/form');
  const process = registrationProcessId(id);
  const sending = {
    process,
    update: registrationMessages[action],
    body: { departmentId },
    // For themselves, whatever role the session has active.
    actor: { personId },
    content: { form, materials, ...(noticeVersion !== undefined && { noticeVersion }) },
    ...(action === 'apply' && { fresh: true as const }),
  };
  await sendToReviewed(services, input, registrationWorkflow, sending, async () => {
    if (action === 'correct') await refuseUnlessRefused(database, id);
    else refuseUnlessInForce(noticeVersion);
    await refuseUnlessPossible(database, personId);
    await refuseIfTaken(database, form, '/form');
    await checkPictures(
      database,
      { personId, processId: process, purpose: 'institution-registration' },
      picturesAskedOf(form.kind),
      materials,
      '/materials',
    );
  });
  return viewRegistration(services, id, session, context);
}

/** What is accepted must be what the applicant was shown. */
function refuseUnlessInForce(noticeVersion: string | undefined): void {
  if (noticeVersion !== registrationNotice.version)
    throw new ProblemError('consent-outdated', '补增申请须知已更新，请重新阅读并同意；已填写的内容还在。');
}

/** Only what was refused is corrected; said before its own claims would stand in its way. */
async function refuseUnlessRefused(database: Knex, id: string): Promise<void> {
  const row = await database('institution_registration')
    .where({ id })
    .first<{ state: RegistrationState }>('state');
  const allowed = registrationActionsOf(row.state, 'applicant');
  if (!allowed.includes('correct'))
    throw new ProblemError(
      'not-allowed-now',
      `这份申请的状态是“${registrationStateWords[row.state]}”，不能修改；被拒绝后才可以修改重新提交。`,
      { allowed },
    );
}

/** The phone is proven, since the outcome goes there, and has a free place of its three (R-D2). */
async function refuseUnlessPossible(database: Knex, personId: string): Promise<void> {
  const row = await database('person')
    .where({ id: personId })
    .first<{ has_phone: boolean; open: number }>(
      database.raw('phone_enc is not null as has_phone'),
      database.raw(
        `(select count(*)::int from institution_registration r
           where r.person_id = person.id and r.open_place is not null) as open`,
      ),
    );
  if (!row.has_phone)
    throw new ProblemError('not-allowed-now', '请先用手机验证码登录：审核结果将发送到该手机。', {
      allowed: [],
    });
  if (row.open >= openRegistrationsOfAPhone)
    throw new ProblemError('not-allowed-now', noPlaceSentence, { allowed: [] });
}

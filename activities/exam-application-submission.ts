import type { Knex } from 'knex';
import type { ApplicationContext } from '../db/application-context';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import { arrivalNotices } from './exam-application-arrival';
import { judged } from './exam-application-judgement';
import type { Notice } from './notices';
import { paymentDueNotices } from './payment-due-notice';
import { refusal } from './refusal';
import type { Apply, RecordedEvent } from './transitions';

type Submitted = RecordedEvent<ExamApplicationProcess, 'application.submitted'>;

/** The draft becomes a round that nothing changes any more, and the route is laid (R-M1, R-M2, R-N1). */
export const submitted: Apply<ExamApplicationProcess, 'application.submitted'> = async (trx, event) => {
  const context = await judged(trx, event, 'submit', 'candidate');
  const { row } = context;
  const { position, detail } = event;
  if (row.identity_state !== 'verified') throw refusal('not-verified');
  // Bound elsewhere since the request was read: the route would lead to the wrong unit.
  if (position.unitId !== undefined && row.member_of !== position.unitId)
    throw refusal('unit-changed', { sentence: '您的工作单位刚刚变更，请核对后再提交。' });
  const choice = await freeze(trx, context, event);
  const unpaid = position.state === 'awaiting-payment';
  await trx('application')
    .where({ id: row.id })
    .update({
      state: position.state,
      round: position.round,
      project_version: detail.projectVersion,
      level_code: choice.level,
      category_code: choice.category,
      region_code: choice.region,
      unit_institution_id: position.unitId ?? null,
      current_step: 0,
      is_deferred: false,
      is_overdue: false,
      changes_due_at: null,
      submitted_at: trx.fn.now(),
      changed_at: trx.fn.now(),
      ...(!position.paid && {
        fee_fen: position.feeFen,
        payment_state: position.due === 'none' ? 'none' : 'due',
      }),
    });
  await layRoute(trx, row.id, event);
  const { project_name: project, number } = row;
  const notices: Notice[] = [
    {
      personId: row.person_id,
      template: 'application.submitted',
      params: { project, number },
      channel: 'wechat',
    },
    ...(unpaid ? paymentDueNotices(context, position.feeFen) : await arrivalNotices(trx, event, row)),
  ];
  return { answer: { state: position.state }, notices };
};

interface FrozenChoice {
  level: string;
  category: string;
  region: string | null;
}

/** Copies the draft, if it is still the one that was checked. */
async function freeze(
  trx: Knex.Transaction,
  { row }: ApplicationContext,
  { position, detail }: Submitted,
): Promise<FrozenChoice> {
  const { rows } = await trx.raw<{ rows: FrozenChoice[] }>(
    `insert into application_round
       (application_id, round, content, project_version, unit_institution_id, region_code, pledge_version)
     select application_id, :round, content, :projectVersion, :unit, content #>> '{choice,region}', :pledge
       from application_draft where application_id = :id and version = :draft
     returning content #>> '{choice,level}' as level, content #>> '{choice,category}' as category, region_code as region`,
    {
      id: row.id,
      round: position.round,
      projectVersion: detail.projectVersion,
      unit: position.unitId ?? null,
      pledge: detail.pledgeVersion,
      draft: detail.draftVersion,
    },
  );
  const [frozen] = rows;
  if (!frozen) throw refusal('draft-changed', { sentence: '草稿已在另一台设备上修改，请核对后再提交。' });
  return frozen;
}

async function layRoute(
  trx: Knex.Transaction,
  applicationId: string,
  { position }: Submitted,
): Promise<void> {
  const steps = position.route.map(({ kind, level, institutionId }, step) => ({
    application_id: applicationId,
    step,
    kind,
    level,
    institution_id: institutionId,
    business_code: position.businessCode,
    state: step === 0 ? 'waiting' : 'ahead',
  }));
  if (position.round > 1) await trx('application_step').where({ application_id: applicationId }).delete();
  await trx('application_step').insert(steps);
}

/** The changes that were asked are made: back to the level that asked, on the same way (R-N2). */
export const resubmitted: Apply<ExamApplicationProcess, 'application.resubmitted'> = async (trx, event) => {
  const { row } = await judged(trx, event, 'resubmit', 'candidate');
  const { position, detail } = event;
  const { rows } = await trx.raw<{ rows: Omit<FrozenChoice, 'region'>[] }>(
    `insert into application_round
       (application_id, round, content, project_version, unit_institution_id, region_code, pledge_version)
     select draft.application_id, :round, draft.content, last.project_version, last.unit_institution_id,
            last.region_code, last.pledge_version
       from application_draft draft
       join application_round last on last.application_id = draft.application_id and last.round = :last
      where draft.application_id = :id and draft.version = :draft
     returning content #>> '{choice,level}' as level, content #>> '{choice,category}' as category`,
    { id: row.id, round: position.round, last: position.round - 1, draft: detail.draftVersion },
  );
  const [choice] = rows;
  if (!choice) throw refusal('draft-changed', { sentence: '草稿已在另一台设备上修改，请核对后再提交。' });
  await trx('application').where({ id: row.id }).update({
    state: position.state,
    round: position.round,
    level_code: choice.level,
    category_code: choice.category,
    is_deferred: false,
    is_overdue: false,
    changes_due_at: null,
    changed_at: trx.fn.now(),
  });
  await trx('application_step')
    .where({ application_id: row.id, step: row.current_step })
    .update({ state: 'waiting', since: trx.fn.now(), shown_above_since: null });
  return { answer: { state: position.state }, notices: await arrivalNotices(trx, event, row) };
};

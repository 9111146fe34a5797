import type { Knex } from 'knex';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import { arrivalNotices, arrivesAt, isAttended, unattendedNotices } from './exam-application-arrival';
import { judged } from './exam-application-judgement';
import type { Notice } from '../db/notices';
import { refuseUnpayable } from './exam-application-payable';
import { namingThirdPersons } from './exam-application-third-persons';
import { paymentDueNotices } from './payment-due-notice';
import { refusal } from './refusal';
import type { Apply, RecordedEvent } from './transitions';

type Submitted = RecordedEvent<ExamApplicationProcess, 'application.submitted'>;

/** The draft becomes a round that nothing changes any more, and the route is laid (R-M1, R-M2, R-N1). */
export const submitted: Apply<ExamApplicationProcess, 'application.submitted'> = async (trx, event) => {
  const context = await judged(trx, event, 'submit', 'candidate');
  const { row } = context;
  const { position } = event;
  if (row.identity_state !== 'verified') throw refusal('not-verified');
  // Bound elsewhere since the request was read: the route would lead to the wrong unit.
  if (position.unitId !== undefined && row.member_of !== position.unitId)
    throw refusal('unit-changed', { sentence: '您的工作单位刚刚变更，请核对后再提交。' });
  refuseUnpayable(
    context,
    position,
    '缴费时间已经结束，现在提交后无法缴费；请联系考试主管部门，缴费时间延长后再提交。',
  );
  const unpaid = position.state === 'awaiting-payment';
  const frozen = await freeze(trx, row, event);
  const { project_name: project, number } = row;
  const notices: Notice[] = [
    {
      personId: row.person_id,
      template: 'application.submitted',
      params: { project, number },
      channel: 'wechat',
    },
    ...(unpaid ? paymentDueNotices(context, position.feeFen) : []),
    ...(frozen.isAttended ? [] : await unattendedNotices(trx, event, row)),
  ];
  return { answer: { state: position.state }, notices };
};

/**
 * The draft as a round, if it is still the one that was checked, the way that it goes, and what of it the application
 * shows, in one statement.
 */
async function freeze(
  trx: Knex.Transaction,
  { id, project_name: project }: { readonly id: string; readonly project_name: string },
  event: Submitted,
): Promise<{ readonly isAttended: boolean }> {
  const { position, detail } = event;
  if (position.round > 1) await trx('application_step').where({ application_id: id }).delete();
  const { rows } = await trx.raw<{ rows: { isAttended: boolean }[] }>(freezing, {
    ...{
      id,
      round: position.round,
      draft: detail.draftVersion,
      projectVersion: detail.projectVersion,
      project,
    },
    ...{ unit: position.unitId ?? null, pledge: detail.pledgeVersion, business: position.businessCode },
    route: JSON.stringify(position.route),
    ...{ state: position.state, paid: position.paid, feeFen: position.feeFen },
    paymentState: position.due === 'none' ? 'none' : 'due',
    next: arrivesAt(event)?.institutionId ?? null,
  });
  const [frozen] = rows;
  if (!frozen) throw refusal('draft-changed', { sentence: '草稿已在另一台设备上修改，请核对后再提交。' });
  return frozen;
}

const freezing = `
  with drafted as (
    select * from application_draft where application_id = :id and version = :draft
  ), frozen as (
    insert into application_round
      (application_id, round, content, private_enc, project_version, unit_institution_id, region_code, pledge_version)
    select application_id, :round, content, private_enc, :projectVersion, :unit, content #>> '{choice,region}', :pledge
      from drafted
    returning content #>> '{choice,level}' as level, content #>> '{choice,category}' as category, region_code
  ), steps as (
    insert into application_step (application_id, step, kind, level, institution_id, business_code, state, recurs)
    select :id, number - 1, step ->> 'kind', step ->> 'level', (step ->> 'institutionId')::uuid, :business,
           case number when 1 then 'waiting' else 'ahead' end,
           count(*) over (partition by step ->> 'institutionId' order by number desc) > 1
      from jsonb_array_elements(:route) with ordinality as route (step, number)
  ), ${namingThirdPersons}
  update application
     set state = :state, round = :round, project_version = :projectVersion, level_code = frozen.level,
         category_code = frozen.category, region_code = frozen.region_code, unit_institution_id = :unit,
         current_step = 0, is_deferred = false, is_overdue = false, changes_due_at = null,
         submitted_at = now(), changed_at = now(), private_erased_at = null, content_erased_at = null,
         fee_fen = case when :paid then fee_fen else :feeFen end,
         payment_state = case when :paid then payment_state else :paymentState end
    from frozen
   where id = :id
  returning ${isAttended} as "isAttended"`;

/** The changes that were asked are made: back to the level that asked, on the same way (R-N2). */
export const resubmitted: Apply<ExamApplicationProcess, 'application.resubmitted'> = async (trx, event) => {
  const { row } = await judged(trx, event, 'resubmit', 'candidate');
  const { position, detail } = event;
  const { rows } = await trx.raw<{ rows: { level: string; category: string }[] }>(
    `with drafted as (
       select * from application_draft where application_id = :id and version = :draft
     ), ${namingThirdPersons}
     insert into application_round
       (application_id, round, content, private_enc, project_version, unit_institution_id, region_code, pledge_version)
     select drafted.application_id, :round, drafted.content, drafted.private_enc, last.project_version,
            last.unit_institution_id, last.region_code, last.pledge_version
       from drafted
       join application_round last on last.application_id = drafted.application_id and last.round = :last
     returning content #>> '{choice,level}' as level, content #>> '{choice,category}' as category`,
    {
      ...{ id: row.id, round: position.round, last: position.round - 1, draft: detail.draftVersion },
      project: row.project_name,
    },
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
    // What was erased is filled in anew (R-V3).
    private_erased_at: null,
    content_erased_at: null,
    changed_at: trx.fn.now(),
  });
  await trx('application_step')
    .where({ application_id: row.id, step: row.current_step })
    .update({ state: 'waiting', since: trx.fn.now(), shown_above_since: null });
  return { answer: { state: position.state }, notices: await arrivalNotices(trx, event, row) };
};

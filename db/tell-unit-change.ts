import type { Knex } from 'knex';
import { heldStates } from '../domain/application-situation';
import { findKeeper } from './staff-keeper';

/** A membership that begins or ends, while applications of the person are under way (R-C4). */
export interface UnitChange {
  readonly personId: string;
  readonly membershipId: string;
  readonly institutionId: string;
}

/** Unbound: the applications that were sent with the unit are held. The person and those who review there are told. */
export async function tellLeft(trx: Knex.Transaction, change: UnitChange): Promise<void> {
  await tell(trx, change, 'with this unit', { person: 'application.held', unit: 'review.unit-left' });
}

/**
 * Bound: what was sent with the unit goes on, what was sent with another waits to be withdrawn and sent again. The person
 * and those who review there are told; of the latter the person was told when it was held.
 */
export async function tellJoined(trx: Knex.Transaction, change: UnitChange): Promise<void> {
  await tell(trx, change, 'with this unit', { person: 'application.released', unit: 'review.unit-returned' });
  await tell(trx, change, 'with another', { unit: 'review.unit-joined' });
}

type Sent = 'with this unit' | 'with another';

/**
 * In the inboxes: of the person, with the way to the application, and of the unit's HR account and of who reviews the
 * business there, of a village clinic its township's as well (R-J1). Nobody is named: the reviewers find the file in their list, or no longer.
 */
async function tell(
  trx: Knex.Transaction,
  { personId, membershipId, institutionId }: UnitChange,
  sent: Sent,
  templates: { person?: string; unit: string },
): Promise<void> {
  const { keeperId = institutionId } = await findKeeper(trx, institutionId);
  await trx.raw(
    `with held as (
       select application.id, project.business_code,
              jsonb_build_object('project', project.name, 'institution', unit.name) as params
         from application
         join exam_project project on project.id = application.project_id
         join institution unit on unit.id = :institutionId
        where application.person_id = :personId
          and application.state = any (:states)
          and application.unit_institution_id is not null
          and (application.unit_institution_id = :institutionId) = :isWithThisUnit
     ), message as (
       select :personId::uuid as person_id, :person::text as template, params, 'application/' || id as process_id, id
         from held where :person::text is not null
       union
       select holding.person_id, :unit::text, held.params, null, held.id
         from held join role_holding holding
           on holding.institution_id in (:institutionId, :keeperId) and holding.ended_at is null and holding.person_id <> :personId
          and (holding.role = 'hr-account' or holding.business_code = held.business_code)
     )
     insert into inbox_message (person_id, template, params, process_id, deduplication_key)
     select person_id, template, params, process_id,
            template || '/' || :membershipId || '/' || id || '/' || person_id
       from message
     on conflict (deduplication_key) do nothing`,
    {
      ...{
        personId,
        membershipId,
        institutionId,
        keeperId,
        states: heldStates,
        isWithThisUnit: sent === 'with this unit',
      },
      ...{ person: templates.person ?? null, unit: templates.unit },
    },
  );
}

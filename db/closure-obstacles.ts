import type { Knex } from 'knex';
import { closureObstacles, type ClosureObstacle } from '../contracts/account-closure-states';
import { feeGoesBack } from './fee-goes-back';
import { troubleOfOrder } from './refund-trouble';

/**
 * What is open of a person's, and must be settled before their account is closed (R-V2); in the order in which it is told. What
 * they have asked to have put right is no obstacle: it is taken back with the account. It is one statement, so that what moves on
 * meanwhile, as a fee from its application's end to its refund, is seen in one place or the other.
 */
export async function findClosureObstacles(db: Knex, personId: string): Promise<ClosureObstacle[]> {
  const { rows } = await db.raw<{ rows: { obstacle: ClosureObstacle }[] }>(
    `select ${byKind} as obstacle from process
      where person_id = :personId and closed_at is null and kind not in ('account-closure', 'data-correction')
      union select 'identity' from process
        where kind = 'identity' and closed_at is null and position #>> '{review,ownerId}' = :personId
      union select 'payment' from payment_order o
        where o.person_id = :personId and (o.state in ('open', 'refunding') or ${isOwed})
      union select 'payment' from application a
        left join payment_order paid on paid.application_id = a.id and paid.counts and paid.state = 'paid'
        join exam_project_version v
          on v.project_id = a.project_id and v.version = coalesce(paid.project_version, a.project_version)
        where a.person_id = :personId and a.payment_state = 'paid' and ${feeGoesBack("(v.definition #> '{fee,refundWhen}')")}
      union select 'authorization' from authorization_change where target_id = :personId and state in ('checking', 'offered')
      union select 'role' from role_holding where person_id = :personId and ended_at is null
      union select 'roster' from roster_entry where person_id = :personId and left_at is null
      union select 'binding' from membership where person_id = :personId and ended_at is null
         and not exists (select from roster_entry where membership_id = membership.id and left_at is null)
      union select 'other' from person where id = :personId and joined_into is not null`,
    { personId },
  );
  const found = new Set(rows.map(({ obstacle }) => obstacle));
  return closureObstacles.filter((obstacle) => found.has(obstacle));
}

/**
 * Whether something of the order `o` is to go back by rule or by a clerk's word, and isn't on its way: not begun yet, or refused by
 * WeChat for good, so that a clerk must reach the person.
 */
const isOwed = `(${troubleOfOrder} is not null
  or exists (select from payment_refund r where r.order_id = o.id and r.refunded_at is null and r.failure is null))`;

/** By the kind of the process that is open. */
const byKind = `case kind
  when 'exam-application' then 'application'
  when 'payment' then 'payment'
  when 'hand-refund' then 'payment'
  when 'identity' then 'identity'
  when 'account-recovery' then 'identity'
  when 'institution-registration' then 'institution-registration'
  when 'hr-account-application' then 'hr-account-application'
  when 'authorization' then 'authorization'
  when 'authorization-change' then 'authorization'
  when 'face-check' then 'face-check'
  when 'unit-account' then 'role'
  when 'roster-admission' then 'binding'
  when 'transfer-out' then 'roster'
  else 'other' end`;

import type { Knex } from 'knex';
import { closureObstacles, type ClosureObstacle } from '../contracts/account-closure-states';

/**
 * What is open of a person's, and must be settled before their account is closed (R-V2); in the order in which it is told. What
 * they have asked to have put right is no obstacle: it is taken back with the account.
 */
export async function findClosureObstacles(db: Knex, personId: string): Promise<ClosureObstacle[]> {
  const { rows } = await db.raw<{ rows: { obstacle: ClosureObstacle }[] }>(
    `select ${byKind} as obstacle from process
      where person_id = :personId and closed_at is null and kind not in ('account-closure', 'data-correction')
      union select 'identity' from process
        where kind = 'identity' and closed_at is null and position #>> '{review,ownerId}' = :personId
      union select 'payment' from payment_order where person_id = :personId and state in ('open', 'refunding')
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

/** By the kind of the process that is open. */
const byKind = `case kind
  when 'exam-application' then 'application'
  when 'payment' then 'payment'
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

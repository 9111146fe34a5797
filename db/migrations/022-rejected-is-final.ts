import type { Knex } from 'knex';

/**
 * Rejected is final in its project (R-N2): whatever a workflow or a hand at the database believes, a rejected application
 * changes its state only in the transaction that wrote why the level above reopens it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function refuse_leaving_rejected() returns trigger language plpgsql as $$
      begin
        if not exists (select from application_decision
                        where application_id = new.id and decision = 'reopen' and decided_at = now()) then
          raise exception 'a rejected application stays rejected'
            using errcode = 'check_violation', constraint = 'application_rejected_is_final', table = 'application';
        end if;
        return new;
      end $$;
    create trigger application_rejected_is_final before update of state on application for each row
      when (old.state = 'rejected' and new.state <> 'rejected') execute function refuse_leaving_rejected();
  `);
}

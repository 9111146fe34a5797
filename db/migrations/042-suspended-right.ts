import type { Knex } from 'knex';

/** 是否使用 off: the right of a unit's business administrator rests until it is on again (R-E3); and when it was last used. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table authorization_grant
      add column suspended_at timestamptz,
      add constraint authorization_grant_suspended check (suspended_at is null or state = 'active');
    comment on column authorization_grant.suspended_at is 'Since when 是否使用 is off: the administrator has no right meanwhile.';

    create function refuse_suspended_right() returns trigger language plpgsql as $$
    declare since timestamptz;
    begin
      -- Held, so that a suspension at this instant comes before or after.
      select suspended_at into since from authorization_grant
       where institution_id = new.institution_id and business_code = new.business_code for share;
      if since is not null then
        raise exception 'the right is suspended' using errcode = 'check_violation', constraint = 'role_holding_suspended';
      end if;
      return new;
    end $$;
    create trigger role_holding_suspended before insert on role_holding
      for each row when (new.role = 'business-administrator' and new.ended_at is null) execute function refuse_suspended_right();

    alter table role_holding add column last_taken_at timestamptz;
    comment on column role_holding.last_taken_at is 'When a session last began to act by it: 最后登录时间.';
    create index role_holding_last_taken on role_holding (institution_id, business_code) where last_taken_at is not null;
  `);
}

import type { Knex } from 'knex';

/** Since when a phone is bound, what an SMS code is for, and how often a lost account was tried for (R-A2, R-B7, R-B8). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sms_code add column purpose text not null default 'login'
      check (purpose in ('login', 'bind-phone', 'institution-registration', 'activate-account', 'face-check'));
    alter table sms_code alter column purpose drop default;
    comment on column sms_code.purpose is 'What the code proves the phone for, and nothing else. Of one phone and purpose only the latest counts.';

    alter table sms_code add column wrong_by text;
    comment on column sms_code.wrong_by is 'The request of the last wrong try, where it has a key: sent again it is not counted again.';

    alter table person add column phone_bound_at timestamptz;
    update person set phone_bound_at = coalesce(verified_at, created_at) where phone_index is not null;
    alter table person add constraint person_phone_bound check ((phone_index is null) = (phone_bound_at is null));
    comment on column person.phone_bound_at is 'Since when this is the phone, whoever wrote it; of phones bound before this column, since the identity was proven.';

    create function stamp_phone() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or new.phone_index is distinct from old.phone_index then
          new.phone_bound_at := case when new.phone_index is not null then now() end;
        end if;
        return new;
      end $$;
    create trigger person_phone before insert or update of phone_index on person
      for each row execute function stamp_phone();

    create index face_check_recovery on face_check (subject_id) where purpose = 'recover-account';
  `);
}

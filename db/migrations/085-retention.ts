import type { Knex } from 'knex';

/** What is kept no longer than it is of use, and what was erased when (R-V3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table erasure (
      kind text not null,
      day date not null,
      count integer not null check (count > 0),
      last_at timestamptz not null default now(),
      primary key (kind, day)
    );
    comment on table erasure is 'How much of which kind (domain/retention.ts) was erased on which day in Shanghai; files are counted by upload.erased_at.';

    alter table application add column private_erased_at timestamptz, add column content_erased_at timestamptz;
    comment on column application.private_erased_at is 'Contacts and papers of third persons, and the private fields, are gone.';
    comment on column application.content_erased_at is 'So is all that was filled in and uploaded; who applied and what was decided stays.';

    create function refuse_all_but_erasure() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE'
           and (new.private_enc is null or new.private_enc = old.private_enc)
           and (new.content = old.content or new.content = old.content || '{"form": {}, "materials": []}')
           and to_jsonb(new) - 'content' - 'private_enc' = to_jsonb(old) - 'content' - 'private_enc' then
          return new;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$;
    drop trigger application_round_append_only on application_round;
    create trigger application_round_append_only before update or delete on application_round for each row execute function refuse_all_but_erasure();

    create function refuse_change_of_recent() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.at < now() - interval '180 days' then return old; end if;
        raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$;
    drop trigger access_event_append_only on access_event;
    create trigger access_event_append_only before update or delete on access_event for each row execute function refuse_change_of_recent();

    create function delete_access_events(kept_days integer, at_most integer) returns integer
      language sql security definer set search_path = public as $$
        with gone as (
          delete from access_event
           where id = any (array(select id from access_event where at < now() - make_interval(days => greatest(kept_days, 180)) order by at limit at_most))
          returning 1)
        select count(*)::integer from gone
      $$;
    comment on function delete_access_events is 'The only way by which the application takes from its log: what is older than any law asks for (Cybersecurity Law, article 21: six months).';

  `);
}

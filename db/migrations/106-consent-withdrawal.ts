import type { Knex } from 'knex';

/** Consents are taken back, and what was given and taken back when stays known (R-V1, R-V2). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table consent_event (
      id bigint generated always as identity primary key,
      person_id uuid not null references person (id),
      kind text not null check (kind in ('privacy', 'agreement', 'face')),
      version text not null,
      what text not null check (what in ('given', 'withdrawn')),
      at timestamptz not null
    );
    comment on table consent_event is 'Each consent and each withdrawal, append-only; how it stands now is in consent.';
    insert into consent_event (person_id, kind, version, what, at)
      select person_id, kind, version, 'given', at from consent order by at;
    create trigger consent_event_append_only before update or delete on consent_event
      for each row execute function refuse_change();

    create function note_consent() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or (old.withdrawn_at is not null and new.withdrawn_at is null) then
          insert into consent_event (person_id, kind, version, what, at)
          values (new.person_id, new.kind, new.version, 'given', new.at);
        end if;
        if new.withdrawn_at is not null and (tg_op = 'INSERT' or old.withdrawn_at is null) then
          insert into consent_event (person_id, kind, version, what, at)
          values (new.person_id, new.kind, new.version, 'withdrawn', new.withdrawn_at);
        end if;
        return null;
      end $$;
    create trigger consent_noted after insert or update of withdrawn_at on consent
      for each row execute function note_consent();

    alter table session drop constraint session_ended_because_check;
    alter table session add constraint session_ended_because_check check (ended_because in
      ('logged-out', 'ended-by-owner', 'account-recovered', 'accounts-joined', 'consent-withdrawn'));
  `);
}

import type { Knex } from 'knex';

/**
 * New institutions (R-D). Names and credit codes are claimed in one table, whoever writes: the library, its other names, and
 * applications that are under review. Its primary key decides between two that are sent at the same moment (R-D3).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table institution
      add column address text,
      add column credit_code text,
      add column licence_number text;

    create table institution_serial (
      division_code text primary key references division (code),
      last integer not null check (last between 0 and 9999)
    );
    comment on table institution_serial is 'The last serial given in a division: institution codes are never used again (R-D4).';
    insert into institution_serial (division_code, last)
      select left(code, 6), max(substr(code, 7)::integer) from institution group by left(code, 6);

    create table institution_registration (
      id uuid primary key,
      person_id uuid not null references person (id),
      applicant_name_enc bytea not null,
      name text not null,
      name_normalised text not null,
      address text not null,
      kind text not null check (kind in ('hospital', 'health-centre', 'clinic', 'village-clinic', 'public-health', 'other')),
      credit_code text,
      licence_number text,
      supervisor_id uuid not null references institution (id),
      department_id uuid not null references institution (id),
      uploads jsonb not null,
      state text not null check (state in ('awaiting-review', 'refused', 'admitted')),
      round integer not null,
      submitted_at timestamptz not null,
      decided_at timestamptz,
      open_place smallint check (open_place > 0),
      institution_id uuid references institution (id),
      check ((state = 'awaiting-review') = (open_place is not null)),
      check ((state = 'admitted') = (institution_id is not null)),
      check ((state = 'awaiting-review') = (decided_at is null))
    );
    comment on column institution_registration.department_id is 'Who reviews: the supervisor itself, or the department above a 卫生院.';
    comment on column institution_registration.uploads is 'The id of each picture, by slot.';
    comment on column institution_registration.open_place is 'One of the three that a phone may have open (R-D2); an account that is joined to another brings its own, numbered on.';
    create unique index institution_registration_open on institution_registration (person_id, open_place)
      where open_place is not null;
    create index institution_registration_queue on institution_registration (department_id, submitted_at, id)
      where state = 'awaiting-review';
    create index institution_registration_person on institution_registration (person_id, submitted_at desc);
    create index institution_registration_name on institution_registration (name_normalised);

    create table institution_registration_opinion (
      registration_id uuid not null references institution_registration (id),
      sequence integer not null,
      opinion_enc bytea not null,
      primary key (registration_id, sequence)
    );
    comment on table institution_registration_opinion is 'What a department wrote with a decision, by the number of its event.';

    create table institution_claim (
      what text not null check (what in ('name', 'credit-code')),
      value text not null,
      institution_id uuid references institution (id) on delete cascade,
      registration_id uuid references institution_registration (id),
      primary key (what, value),
      check (num_nonnulls(institution_id, registration_id) = 1)
    );
    comment on table institution_claim is 'Every name (normalised) and credit code that is taken: in the library, or being applied for (R-D3).';
    create index institution_claim_institution on institution_claim (institution_id);
    create index institution_claim_registration on institution_claim (registration_id);

    create function claim_for_institution() returns trigger language plpgsql as $$
      begin
        delete from institution_claim
         where institution_id = new.id and what = 'name' and tg_op = 'UPDATE' and value = old.name_normalised;
        delete from institution_claim where institution_id = new.id and what = 'credit-code';
        insert into institution_claim (what, value, institution_id) values ('name', new.name_normalised, new.id);
        if new.credit_code is not null then
          insert into institution_claim (what, value, institution_id) values ('credit-code', new.credit_code, new.id);
        end if;
        return new;
      end $$;
    create trigger institution_claims after insert or update of name_normalised, credit_code on institution
      for each row execute function claim_for_institution();

    create function claim_for_other_name() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then
          delete from institution_claim
           where institution_id = old.institution_id and what = 'name' and value = old.name_normalised;
        end if;
        if tg_op <> 'DELETE' then
          insert into institution_claim (what, value, institution_id)
          values ('name', new.name_normalised, new.institution_id);
        end if;
        return null;
      end $$;
    create trigger institution_other_name_claims after insert or update or delete on institution_other_name
      for each row execute function claim_for_other_name();

    insert into institution_claim (what, value, institution_id) select 'name', name_normalised, id from institution;
    insert into institution_claim (what, value, institution_id)
      select 'name', name_normalised, institution_id from institution_other_name on conflict do nothing;
  `);
}

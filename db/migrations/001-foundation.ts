import type { Knex } from 'knex';

/**
 * What every feature stands on: divisions and institutions, persons and their logins, roles, processes with
 * their events, messages to people, uploads, and the log of who did and saw what.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create extension if not exists pg_trgm;

    create table division (
      code text primary key check (code ~ '^[0-9]{6}$'),
      name text not null,
      parent_code text references division (code)
    );
    comment on table division is 'Administrative divisions of the province (GB/T 2260).';

    create table institution (
      id uuid primary key default gen_random_uuid(),
      code text not null unique check (code ~ '^[0-9]{10}$'),
      name text not null,
      name_normalised text not null unique,
      kind text not null check (kind in ('department', 'hospital', 'health-centre', 'clinic', 'village-clinic', 'public-health', 'other')),
      is_medical boolean not null,
      parent_id uuid references institution (id),
      division_code text not null references division (code),
      tree_path text not null unique,
      created_at timestamptz not null default now()
    );
    comment on column institution.code is '6-digit division and 4-digit serial, never reused (R-D4).';
    comment on column institution.parent_id is 'The supervising institution (主管单位); empty for the province alone.';
    comment on column institution.tree_path is 'Ids from the province down, each followed by a slash: a subtree is one prefix.';
    create index institution_tree on institution (tree_path text_pattern_ops);
    create index institution_parent on institution (parent_id);
    create index institution_name on institution using gin (name gin_trgm_ops);

    create table institution_other_name (
      id uuid primary key default gen_random_uuid(),
      institution_id uuid not null references institution (id),
      name text not null,
      name_normalised text not null unique
    );
    create index institution_other_name_search on institution_other_name using gin (name gin_trgm_ops);

    create table person (
      id uuid primary key default gen_random_uuid(),
      name text,
      document_type text,
      document_number_enc bytea,
      document_number_index bytea unique,
      phone_enc bytea,
      phone_index bytea unique,
      identity_state text not null default 'unverified' check (identity_state in ('unverified', 'pending', 'verified', 'failed')),
      verified_at timestamptz,
      created_at timestamptz not null default now(),
      check (identity_state <> 'verified' or (name is not null and document_number_index is not null and verified_at is not null))
    );
    comment on table person is 'An account. Name and document are those proven by verification (R-B).';
    comment on column person.document_number_index is 'HMAC of type and number: one document belongs to one account (R-B7).';

    create table wechat_login (
      app_id text not null,
      openid text not null,
      person_id uuid not null references person (id),
      created_at timestamptz not null default now(),
      primary key (app_id, openid)
    );
    create index wechat_login_person on wechat_login (person_id);

    create table role_holding (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id),
      role text not null check (role in ('hr-account', 'sub-account', 'business-administrator', 'assistant', 'platform-administrator', 'supervisor')),
      institution_id uuid not null references institution (id),
      business_code text check (business_code ~ '^[0-9]{2}$'),
      granted_by text not null,
      granted_at timestamptz not null default now(),
      ended_at timestamptz,
      check ((role in ('business-administrator', 'assistant')) = (business_code is not null))
    );
    comment on table role_holding is 'An active right is a row. Ended, it stays as history.';
    comment on column role_holding.granted_by is 'The process or seed that granted it.';
    create unique index role_holding_active on role_holding (person_id, role, institution_id, coalesce(business_code, '')) where ended_at is null;
    create index role_holding_institution on role_holding (institution_id, business_code) where ended_at is null;

    create table process (
      id text primary key,
      kind text not null,
      state text not null,
      sequence integer not null,
      position jsonb not null,
      person_id uuid references person (id),
      institution_id uuid references institution (id),
      business_code text,
      acts_next text,
      acts_next_institution_id uuid references institution (id),
      acts_next_since timestamptz,
      opened_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      closed_at timestamptz
    );
    comment on table process is 'One row a workflow id: what the lists read. Written only by transitions.';
    comment on column process.position is 'Where it stands: all that its workflow needs to go on from here. No personal data.';
    comment on column process.acts_next is 'Who must act now: candidate, institution, platform; empty when nobody (R-U2).';
    create index process_open on process (kind, state) where closed_at is null;
    create index process_person on process (person_id);
    create index process_institution on process (institution_id);
    create index process_acts_next on process (acts_next_institution_id, acts_next_since) where acts_next is not null;

    create table process_event (
      process_id text not null references process (id),
      sequence integer not null check (sequence > 0),
      message_id text,
      request_hash text,
      type text not null,
      actor_person_id uuid references person (id),
      actor_role text,
      actor_institution_id uuid references institution (id),
      from_state text,
      to_state text not null,
      detail jsonb not null default '{}',
      answer jsonb not null,
      at timestamptz not null default now(),
      primary key (process_id, sequence),
      check ((message_id is null) = (request_hash is null))
    );
    comment on table process_event is 'The audit of record: every transition of every process, append-only. No personal data in detail or answer.';
    create unique index process_event_message on process_event (process_id, message_id) where message_id is not null;
    create index process_event_at on process_event (at);
    create index process_event_actor on process_event (actor_person_id, at);

    create table message_body (
      process_id text not null,
      message_id text not null,
      body_enc bytea not null,
      created_at timestamptz not null default now(),
      primary key (process_id, message_id)
    );
    comment on table message_body is 'Free text and form values of a message, stored before it is sent: histories carry ids alone.';

    create table upload (
      id uuid primary key default gen_random_uuid(),
      owner_person_id uuid not null references person (id),
      purpose text not null,
      storage_key text not null unique,
      content_type text not null,
      size_bytes integer not null,
      width integer,
      height integer,
      sha256 bytea not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      claimed_by text,
      erased_at timestamptz
    );
    comment on table upload is 'Committed before the bytes are stored; what nothing claims by expires_at is swept.';
    comment on column upload.claimed_by is 'The process that holds the file.';
    create index upload_unclaimed on upload (expires_at) where claimed_by is null and erased_at is null;
    create index upload_claimed on upload (claimed_by) where claimed_by is not null;

    create table outbox (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('sms', 'wechat')),
      person_id uuid references person (id),
      phone_enc bytea,
      template text not null,
      params jsonb not null,
      deduplication_key text not null unique,
      due_at timestamptz not null default now(),
      attempts integer not null default 0,
      sent_at timestamptz,
      gave_up_at timestamptz,
      last_error text,
      created_at timestamptz not null default now()
    );
    comment on table outbox is 'What is to be sent, written in the transaction that decides it (R-T1).';
    create index outbox_due on outbox (kind, due_at) where sent_at is null and gave_up_at is null;

    create table inbox_message (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id),
      template text not null,
      params jsonb not null,
      process_id text,
      deduplication_key text not null unique,
      created_at timestamptz not null default now(),
      read_at timestamptz
    );
    create index inbox_person on inbox_message (person_id, created_at desc, id);

    create table access_event (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      person_id uuid references person (id),
      role_holding_id uuid references role_holding (id),
      action text not null,
      subject text not null,
      detail jsonb not null default '{}',
      request_id text
    );
    comment on table access_event is 'Who saw and did what beside the transitions: unmasked reads, materials, exports, histories (R-S3). Append-only.';
    create index access_event_at on access_event (at desc, id desc);
    create index access_event_person on access_event (person_id, at desc);
    create index access_event_subject on access_event (subject, at desc);

    create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$;
    create trigger process_event_append_only before update or delete on process_event for each row execute function refuse_change();
    create trigger access_event_append_only before update or delete on access_event for each row execute function refuse_change();
  `);
}

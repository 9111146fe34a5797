import type { Knex } from 'knex';

/** Login: sessions, devices, one-time codes, QR tickets, consents, and the limits on all of them (R-A, R-V1). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table person add column joined_into uuid references person (id);
    comment on column person.joined_into is 'The account that this one became part of; it has no login any more (R-A2).';

    alter table outbox add column secret_params_enc bytea;
    comment on column outbox.secret_params_enc is 'More params, encrypted JSON, such as a one-time code; emptied once sent or given up.';

    create table session (
      id uuid primary key default gen_random_uuid(),
      token_hash bytea not null unique,
      transport text not null check (transport in ('cookie', 'bearer')),
      person_id uuid not null references person (id),
      role_holding_id uuid references role_holding (id),
      browser text not null,
      address text not null,
      started_at timestamptz not null default now(),
      last_used_at timestamptz not null default now(),
      idle_seconds integer not null,
      expires_at timestamptz not null,
      ended_at timestamptz
    );
    comment on table session is 'One login. The token itself is only with the client.';
    comment on column session.role_holding_id is 'The active role; it counts only while the holding has not ended (R-A5).';
    comment on column session.last_used_at is 'Moved on at most once a minute.';
    create index session_person on session (person_id) where ended_at is null;

    create table login_device (
      person_id uuid not null references person (id),
      device_hash bytea not null,
      first_used_at timestamptz not null default now(),
      last_used_at timestamptz not null default now(),
      primary key (person_id, device_hash)
    );
    comment on table login_device is 'Where a person has logged in: elsewhere, or 180 days later, more is asked (R-A2).';

    create table sms_code (
      id uuid primary key default gen_random_uuid(),
      phone_index bytea not null,
      code_hash bytea not null,
      privacy_version text not null,
      agreement_version text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      wrong_tries integer not null default 0 check (wrong_tries between 0 and 5),
      used_at timestamptz
    );
    comment on table sms_code is 'One-time codes. Of one phone only the latest counts.';
    comment on column sms_code.privacy_version is 'Consented to before the phone number was taken (R-V1).';
    create index sms_code_phone on sms_code (phone_index, created_at desc);

    create table login_challenge (
      id uuid primary key default gen_random_uuid(),
      secret_hash bytea not null unique,
      person_id uuid not null references person (id),
      joining_person_id uuid references person (id),
      phone_enc bytea not null,
      wrong_tries integer not null default 0 check (wrong_tries between 0 and 5),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    comment on table login_challenge is 'A proven phone that is not enough: name and last six are asked too (R-A2).';
    comment on column login_challenge.joining_person_id is 'The account to join into person_id once the answer is right.';
    create index login_challenge_person on login_challenge (person_id, created_at);

    create table login_ticket (
      id uuid primary key default gen_random_uuid(),
      ticket_hash bytea not null unique,
      browser_secret_hash bytea not null,
      entrance text not null check (entrance in ('candidate', 'institution')),
      account_number text,
      browser text not null,
      address text not null,
      state text not null default 'waiting' check (state in ('waiting', 'scanned', 'confirmed', 'refused', 'used')),
      person_id uuid references person (id),
      role_holding_id uuid references role_holding (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      check ((state = 'waiting') = (person_id is null))
    );
    comment on table login_ticket is 'A QR code on a waiting page: one browser, one account, once (R-A3).';

    create table consent (
      person_id uuid not null references person (id),
      kind text not null check (kind in ('privacy', 'agreement', 'face')),
      version text not null,
      at timestamptz not null default now(),
      withdrawn_at timestamptz,
      primary key (person_id, kind, version)
    );
    comment on table consent is 'Which version of which text the person accepted (R-V1).';

    create unlogged table rate_limit (
      key text primary key,
      points integer not null default 0,
      expire bigint
    );
    comment on table rate_limit is 'Counters of rate-limiter-flexible, shared by all API processes; a crash may forget them.';
    create index rate_limit_expire on rate_limit (expire);
  `);
}

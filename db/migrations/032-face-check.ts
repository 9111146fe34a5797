import type { Knex } from 'knex';

/** Face checks that other processes ask for, and the tries of each (R-B8). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table face_check (
      id uuid primary key,
      person_id uuid not null references person (id),
      subject_id uuid not null references person (id),
      purpose text not null check (purpose in ('activate-authorization', 'accept-authorization', 'transfer-authorization', 'recover-account')),
      asked_by text not null,
      state text not null default 'waiting' check (state in ('waiting', 'passed', 'failed', 'expired')),
      way text check (way in ('face', 'document')),
      phone_proven_at timestamptz,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      check (expires_at > created_at),
      check ((state = 'waiting') = (ended_at is null)),
      check ((state = 'passed') = (way is not null)),
      check (way is distinct from 'document' or phone_proven_at is not null),
      check (person_id = subject_id or purpose = 'recover-account')
    );
    comment on table face_check is 'Whether somebody is the person of a verified identity, asked by another process. Its own process is face/{id}.';
    comment on column face_check.subject_id is 'Whose verified identity it is compared with: the person''s own, but for a lost account (R-B7).';
    comment on column face_check.asked_by is 'The process that waits for it, which wrote the row in a transition of its own.';
    comment on column face_check.way is 'By what it was passed.';
    comment on column face_check.phone_proven_at is 'When the code sent to the account''s phone came back; the document''s way needs it.';
    create index face_check_person on face_check (person_id, created_at desc);

    create table face_check_try (
      check_id uuid not null references face_check (id),
      message_id text not null,
      person_id uuid not null references person (id),
      way text not null check (way in ('face', 'document')),
      day date not null,
      token_enc bytea,
      url_enc bytea,
      outcome text check (outcome in ('passed', 'failed', 'not-counted')),
      reason text,
      began_at timestamptz not null default now(),
      ended_at timestamptz,
      primary key (check_id, message_id),
      check ((outcome is null) = (ended_at is null)),
      check (way = 'face' or (token_enc is null and url_enc is null)),
      check (outcome is null or url_enc is null)
    );
    comment on table face_check_try is 'One row a try, written before the provider is asked: what the day''s limit counts.';
    comment on column face_check_try.day is 'In Asia/Shanghai, when the try began.';
    comment on column face_check_try.token_enc is 'Names the session at the provider. No picture of a face is ever fetched or kept.';
    comment on column face_check_try.url_enc is 'Where the browser goes for it; emptied when the try has ended.';
    create unique index face_check_try_open on face_check_try (check_id) where way = 'face' and outcome is null;
    create index face_check_try_day on face_check_try (person_id, day);
  `);
}

import type { Knex } from 'knex';

/** Verification of identities: automatic tries with their limit, and manual reviews (R-B). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table identity_attempt (
      process_id text not null,
      message_id text not null,
      person_id uuid not null references person (id),
      day date not null,
      document_slot smallint check (document_slot between 1 and 3),
      account_slot smallint check (account_slot between 1 and 3),
      front_upload_id uuid not null references upload (id),
      back_upload_id uuid not null references upload (id),
      outcome text check (outcome in ('passed', 'failed', 'not-counted', 'belongs-to-another')),
      reason text,
      began_at timestamptz not null default now(),
      ended_at timestamptz,
      primary key (process_id, message_id),
      check ((document_slot is null) = (account_slot is null)),
      check ((outcome is null) = (ended_at is null)),
      check (outcome is null or outcome = 'failed' or document_slot is null)
    );
    comment on table identity_attempt is 'Automatic verification, one row a try, written before the provider is asked (R-B3).';
    comment on column identity_attempt.process_id is 'identity/{HMAC of type and number}: stands for the document.';
    comment on column identity_attempt.day is 'In Asia/Shanghai, when the try began.';
    comment on column identity_attempt.document_slot is 'One of the three tries of the document on that day. Taken while the provider is asked, kept by a failure, given back otherwise.';
    comment on column identity_attempt.account_slot is 'The same for the account.';
    create unique index identity_attempt_document_slot on identity_attempt (process_id, day, document_slot);
    create unique index identity_attempt_account_slot on identity_attempt (person_id, day, account_slot);
    create index identity_attempt_person on identity_attempt (person_id, began_at desc);

    create table identity_review (
      id uuid primary key,
      process_id text not null,
      person_id uuid not null references person (id),
      document_type text not null,
      name_enc bytea not null,
      document_number_enc bytea not null,
      requested_at timestamptz not null default now(),
      ends_at timestamptz not null,
      reminders smallint not null default 0,
      outcome text check (outcome in ('passed', 'refused', 'withdrawn', 'expired')),
      reason_enc bytea,
      ended_at timestamptz,
      check ((outcome is null) = (ended_at is null)),
      check (outcome is distinct from 'refused' or reason_enc is not null)
    );
    comment on table identity_review is 'Manual review by the platform administrator (R-B4). Its pictures are in identity_review_picture.';
    comment on column identity_review.reminders is 'How many of the reminders (3 and 7 working days) have gone out.';
    create unique index identity_review_one_of_document on identity_review (process_id) where ended_at is null;
    create unique index identity_review_one_of_person on identity_review (person_id) where ended_at is null;
    create index identity_review_queue on identity_review (requested_at, id);
    create index identity_review_person on identity_review (person_id, requested_at desc);

    create table identity_review_picture (
      review_id uuid not null references identity_review (id),
      side text not null check (side in ('front', 'back')),
      upload_id uuid not null unique references upload (id),
      primary key (review_id, side)
    );
  `);
}

import type { Knex } from 'knex';

/** The manual review of a face check (R-B8): the state that it has meanwhile, the reviews and their pictures. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table face_check
      drop constraint face_check_state_check,
      drop constraint face_check_way_check,
      drop constraint face_check_check1,
      add constraint face_check_state_check check (state in ('waiting', 'reviewing', 'passed', 'failed', 'expired')),
      add constraint face_check_way_check check (way in ('face', 'document', 'review')),
      add constraint face_check_ended check ((state in ('waiting', 'reviewing')) = (ended_at is null));

    create table face_check_review (
      id uuid primary key,
      check_id uuid not null references face_check (id),
      requested_at timestamptz not null default now(),
      ends_at timestamptz not null,
      reminders smallint not null default 0,
      outcome text check (outcome in ('confirmed', 'refused', 'withdrawn', 'expired', 'void')),
      reason_enc bytea,
      ended_at timestamptz,
      check ((outcome is null) = (ended_at is null)),
      check (outcome is distinct from 'refused' or reason_enc is not null)
    );
    comment on table face_check_review is 'Manual review of a face check by the platform administrator. Its pictures are in face_check_review_picture.';
    comment on column face_check_review.ends_at is 'The end of its tenth working day.';
    comment on column face_check_review.reminders is 'How many of the reminders (3 and 7 working days) have gone out.';
    comment on column face_check_review.outcome is 'void: the identity has changed, or nobody waits for the check any more.';
    create unique index face_check_review_one_of_check on face_check_review (check_id) where ended_at is null;
    create index face_check_review_queue on face_check_review (requested_at, id);
    create index face_check_review_check on face_check_review (check_id, requested_at desc);

    create table face_check_review_picture (
      review_id uuid not null references face_check_review (id),
      side text not null check (side in ('front', 'back', 'holding')),
      upload_id uuid not null unique references upload (id),
      primary key (review_id, side)
    );
    comment on column face_check_review_picture.side is 'holding: the person with the document and the digits of the check.';
  `);
}

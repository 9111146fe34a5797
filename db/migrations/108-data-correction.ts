import type { Knex } from 'knex';

/** 更正 (R-V2): what a person asks to have put right of their data, and the platform's answer. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table data_correction (
      id uuid primary key,
      person_id uuid not null references person (id),
      kind text not null check (kind in
        ('name', 'document', 'birth', 'unit-record', 'application-record', 'payment-record', 'other')),
      stands_enc bytea not null,
      right_enc bytea not null,
      proofs jsonb not null,
      state text not null check (state in ('awaiting-answer', 'corrected', 'declined', 'withdrawn')),
      asked_at timestamptz not null,
      due_at timestamptz not null,
      ended_at timestamptz,
      answer_enc bytea,
      check ((state = 'awaiting-answer') = (ended_at is null)),
      check ((state in ('corrected', 'declined')) = (answer_enc is not null))
    );
    comment on table data_correction is '个人信息更正; the process is data-correction/{id}. Erased with the account, or when its time is over.';
    comment on column data_correction.stands_enc is 'What stands there, as the person wrote it.';
    comment on column data_correction.right_enc is 'What is right, as the person wrote it.';
    comment on column data_correction.proofs is 'The id of each picture, by slot.';
    comment on column data_correction.due_at is 'The end of its fifteenth working day.';
    comment on column data_correction.answer_enc is 'What was put right, or why nothing is; the person reads it.';
    create unique index data_correction_one_open on data_correction (person_id, kind) where state = 'awaiting-answer';
    create index data_correction_queue on data_correction (state, asked_at, id);
    create index data_correction_person on data_correction (person_id, asked_at desc);
    create index data_correction_ended on data_correction (ended_at) where ended_at is not null;
    create trigger data_correction_of_closed_person before insert or update of person_id on data_correction
      for each row execute function refuse_closed_person();
  `);
}

import type { Knex } from 'knex';

/** How long a preloaded list keeps what of whom (R-V3); its sorts and counts (R-I6). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table preloaded_row
      alter column document_number_enc drop not null,
      alter column document_number_index drop not null,
      add column ending_told_at timestamptz,
      add constraint preloaded_row_number
        check (used_at is not null or num_nulls(document_number_enc, document_number_index) = 0);
    comment on column preloaded_row.document_number_enc is 'Emptied with index and phone when who used the row leaves the unit''s roster.';
    comment on column preloaded_row.ending_told_at is 'When the unit was told that the row, unused for so long, will be deleted.';
    create index preloaded_row_name on preloaded_row (institution_id, roster, name_normalised, id);
    create index preloaded_row_used on preloaded_row (institution_id, roster) where used_at is not null;
    create index preloaded_row_membership on preloaded_row (used_by_membership_id) where used_by_membership_id is not null;
  `);
}

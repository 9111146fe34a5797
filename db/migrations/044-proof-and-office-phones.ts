import type { Knex } from 'knex';

/** Each column of an office's telephone, by its table. */
const officePhones = {
  hr_account_application: 'office_phone',
  blank_form_link: 'office_phone',
  account_activation: 'office_phone',
  unit_account: 'contact_office_phone',
} as const;

/** The digits of a mobile number, with what may stand before it: SQL's and JavaScript's regular expressions read it alike. */
const mobile = '^(?:0086|86|0)?(1[3-9][0-9])[0-9]{4}([0-9]{4})';

/**
 * A mobile number that was given as an office's stood open in tables and lists: it is masked, and no other comes in. The proof
 * of an application that was admitted is kept for two years, as the program has it from now on (R-E2, R-V3).
 */
export async function up(knex: Knex): Promise<void> {
  for (const [table, column] of Object.entries(officePhones)) {
    await knex.raw(
      `update ?? set ?? = regexp_replace(regexp_replace(??, '[^0-9]', '', 'g'), ?, '\\1****\\2')
        where regexp_replace(??, '[^0-9]', '', 'g') ~ ?`,
      [table, column, column, `${mobile}.*$`, column, mobile],
    );
    await knex.raw(
      `alter table ?? add constraint ?? check (regexp_replace(??, '[^0-9]', '', 'g') !~ '${mobile.replaceAll('?', '\\?')}')`,
      [table, `${table}_no_mobile`, column],
    );
  }
  await knex.raw(`
    update upload set kept_until = application.decided_at + interval '730 days'
      from hr_account_application application
     where application.state = 'admitted' and upload.claimed_by = 'hr-account/' || application.id
       and upload.kept_until is null and upload.erased_at is null;
    comment on column upload.kept_until is 'Claimed, it is erased from then on: its use is over, or its time. Empty: kept with what claimed it.';
  `);
}

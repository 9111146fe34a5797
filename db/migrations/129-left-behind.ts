import type { Knex } from 'knex';

/** Accounts that became part of one that has ended: nobody else would find what they still hold. */
const absorbedByClosed = `(
    with recursive absorbed as (
      select person.id from person join person survivor on survivor.id = person.joined_into
       where survivor.closed_at is not null
       union select person.id from person join absorbed on person.joined_into = absorbed.id)
    select id from absorbed)`;

/** What ends with an account or a right from now on goes from the rows of before as well (R-V2, R-V3). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from identity_review_picture
     where review_id in (select id from identity_review where person_id in ${absorbedByClosed});
    delete from identity_review where person_id in ${absorbedByClosed};
    delete from identity_attempt where person_id in ${absorbedByClosed};
    delete from login_device where person_id in ${absorbedByClosed};
    update hr_account_application set office_phone = null where person_id in ${absorbedByClosed};
  `);
}

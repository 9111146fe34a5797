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

    delete from application_third_person
     where application_id in (select id from application where content_erased_at is not null);
    delete from third_person_told
     where application_id in (select id from application where content_erased_at is not null);
    update application_draft set third_persons = '[]'
      from application
     where application.id = application_id and saved_at <= content_erased_at and third_persons <> '[]';

    update authorization_grant set contact_person_id = null, contact_department = null, contact_office_phone = null
     where contact_person_id is not null and contact_person_id is distinct from person_id;

    alter table face_check_review drop constraint if exists face_check_review_check1;
    comment on column face_check_review.reason_enc is 'Why it was refused; empty once the account of the check is closed.';
    update face_check_review set reason_enc = null
     where check_id in (select c.id from face_check c join person on person.id = c.person_id where person.closed_at is not null)
       and reason_enc is not null;
  `);
}

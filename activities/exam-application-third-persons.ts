/**
 * Those whom the frozen draft names beside its candidate, as parts of the statement that freezes it, with `:id` and the
 * draft's row in `drafted`: they stand by the application as of its last round, and each is told once, whatever is sent again
 * (R-M5). `:project` is the project's name.
 */
export const namingThirdPersons = `
  third_person as (
    select person.* from drafted, jsonb_to_recordset(drafted.third_persons) as person (
      role text, "row" integer, "numberIndex" text, "phoneEnc" text)
  ), no_longer_named as (
    delete from application_third_person before
     where before.application_id = :id
       and not exists (select from third_person where third_person.role = before.role and third_person.row = before.row)
  ), named as (
    insert into application_third_person (application_id, role, row, number_index)
    select :id, role, row, decode("numberIndex", 'hex') from third_person
    on conflict (application_id, role, row) do update set number_index = excluded.number_index
  ), told_of_naming as (
    insert into outbox (kind, phone_enc, template, params, deduplication_key)
    select distinct on (role, "numberIndex")
           'sms', decode("phoneEnc", 'hex'), 'application.named', jsonb_build_object('project', :project::text, 'role', role),
           'application/' || :id || '/named/' || role || '/' || "numberIndex"
      from third_person
    on conflict (deduplication_key) do nothing
  )`;

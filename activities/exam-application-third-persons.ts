import type { SentBySms } from '../domain/provider-messages';

/**
 * No phone gets more of these a day, whoever is named with it: nobody has proven it (R-A2 has as many for codes). One more goes a day
 * after the tenth before it, for nobody is named without being told.
 */
const mostToldADay = 10;
const message = 'application.named' satisfies SentBySms;

/**
 * Those whom the frozen draft names beside its candidate, as parts of the statement that freezes it, with `:id` and the
 * draft's row in `drafted`: they stand by the application as of its last round, and each is told once, whatever is sent again
 * (R-M5), at `told_at`, which may be to come; after the erasure, which forgets who was told (R-V3), their message may still be
 * there. `:project` is the project's name.
 */
export const namingThirdPersons = `
  third_person as (
    select person.* from drafted, jsonb_to_recordset(drafted.third_persons) as person (
      role text, "row" integer, "numberIndex" text, "toldKey" text, "phoneIndex" text, "phoneEnc" text)
  ), in_turn as (
    select *, row_number() over (partition by "phoneIndex" order by role, "row") - 1 as "ofPhone" from third_person
  ), served as (
    update application_draft set third_persons = '[]' from drafted
     where application_draft.application_id = drafted.application_id and drafted.third_persons <> '[]'
  ), no_longer_named as (
    delete from application_third_person before
     where before.application_id = :id
       and not exists (select from third_person where third_person.role = before.role and third_person.row = before.row)
  ), named as (
    insert into application_third_person (application_id, role, row, number_index)
    select :id, role, row, decode("numberIndex", 'hex') from third_person
    on conflict (application_id, role, row) do update set number_index = excluded.number_index
  ), told as (
    insert into third_person_told (application_id, key, phone_index, told_at)
    select :id, decode("toldKey", 'hex'), decode("phoneIndex", 'hex'),
           greatest(now(), (select earlier.told_at + interval '1 day' from third_person_told earlier
                             where earlier.phone_index = decode("phoneIndex", 'hex')
                             order by earlier.told_at desc
                            offset ${mostToldADay} - 1 - "ofPhone" % ${mostToldADay} limit 1))
           + "ofPhone" / ${mostToldADay} * interval '1 day'
      from in_turn
    on conflict (application_id, key) do nothing
    returning key, told_at
  ), told_by_sms as (
    insert into outbox (kind, phone_enc, due_at, template, params, deduplication_key)
    select 'sms', decode("phoneEnc", 'hex'), told_at, '${message}', jsonb_build_object('project', :project::text, 'role', role),
           'application/' || :id || '/named/' || "toldKey"
      from third_person join told on told.key = decode("toldKey", 'hex')
    on conflict (deduplication_key) do nothing
  )`;

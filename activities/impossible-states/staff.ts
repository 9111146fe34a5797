import type { Contradictions } from './contradiction';

/** Nobody is in two units, and rosters say what was decided (R-C2, R-I2 … R-I5). */
export const staffContradictions = {
  'bound-to-two-units': `
    select person_id as id, null as "processId"
      from membership where ended_at is null group by person_id having count(*) > 1`,
  'in-two-rosters': `
    select (array_agg(id order by id))[1] as id, 'admission/' || (array_agg(membership_id order by id))[1] as "processId"
      from roster_entry where left_at is null group by person_id having count(*) > 1`,
  'roster-without-binding': `
    select entry.id, 'admission/' || entry.membership_id as "processId"
      from roster_entry entry join membership on membership.id = entry.membership_id
     where (entry.left_at is null) <> (membership.ended_at is null)`,
  'admission-without-entry': `
    select membership_id as id, 'admission/' || membership_id as "processId"
      from roster_admission admission full join roster_entry entry using (membership_id)
     where (admission.state is not distinct from 'admitted') <> (entry.id is not null)`,
  'admission-without-binding': `
    select membership.id, 'admission/' || membership.id as "processId"
      from roster_admission admission join membership on membership.id = admission.membership_id
     where admission.state = 'awaiting-review' and membership.ended_at is not null
        or admission.state in ('returned', 'withdrawn') and membership.ended_at is null`,
  'waits-though-listed': `
    select admission.membership_id as id, 'admission/' || admission.membership_id as "processId"
      from roster_admission admission
      join person on person.id = admission.person_id
      join preloaded_row listed on listed.institution_id = admission.institution_id and listed.used_at is null
                               and listed.document_number_index = person.document_number_index
     where admission.state = 'awaiting-review' and listed.name_normalised = upper(person.name)`,
  'list-row-used-twice': `
    select (array_agg(listed.id order by listed.id))[1] as id,
           'admission/' || listed.used_by_membership_id as "processId"
      from preloaded_row listed join membership on membership.id = listed.used_by_membership_id
     group by listed.used_by_membership_id
    having count(*) > 1 or bool_or(membership.institution_id <> listed.institution_id)`,
  'transfer-without-leaving': `
    select request.membership_id as id, 'transfer-out/' || request.membership_id as "processId"
      from transfer_request request join roster_entry entry using (membership_id)
     where request.state in ('released', 'left') and entry.left_at is null
        or request.state = 'awaiting-review' and entry.left_at is not null`,
} satisfies Contradictions;

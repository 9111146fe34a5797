import type { Check } from './observed';

/** What contradicts what was found, a line each; the first column says it. */
const contradictions: Readonly<Record<string, string>> = {
  'somebody is in two units': `
    select (array_agg(id))[1] as id from membership where ended_at is null group by person_id having count(*) > 1`,
  'somebody is in two rosters': `
    select (array_agg(id))[1] as id from roster_entry where left_at is null group by person_id having count(*) > 1`,
  'somebody is in a roster and not bound to the unit': `
    select entry.id from roster_entry entry join membership on membership.id = entry.membership_id
     where (entry.left_at is null) <> (membership.ended_at is null)`,
  'an admission and its entry disagree': `
    select membership_id as id
      from roster_admission admission full join roster_entry entry using (membership_id)
     where (admission.state is not distinct from 'admitted') <> (entry.id is not null)`,
  'an admission waits, and its binding has ended, or the other way round': `
    select membership.id from roster_admission admission join membership on membership.id = admission.membership_id
     where admission.state = 'awaiting-review' and membership.ended_at is not null
        or admission.state in ('returned', 'withdrawn') and membership.ended_at is null`,
  'somebody waits whom a row of the unit’s lists would let in': `
    select admission.membership_id as id
      from roster_admission admission
      join person on person.id = admission.person_id
      join preloaded_row listed on listed.institution_id = admission.institution_id and listed.used_at is null
                               and listed.document_number_index = person.document_number_index
     where admission.state = 'awaiting-review' and listed.name_normalised = upper(person.name)`,
  'a row of a list was used twice, or by another unit’s binding': `
    select (array_agg(listed.id))[1] as id
      from preloaded_row listed join membership on membership.id = listed.used_by_membership_id
     group by listed.used_by_membership_id
    having count(*) > 1 or bool_or(membership.institution_id <> listed.institution_id)`,
  'a transfer and its entry disagree': `
    select request.membership_id as id
      from transfer_request request join roster_entry entry using (membership_id)
     where (request.state in ('released', 'left')) and entry.left_at is null
        or request.state = 'awaiting-review' and entry.left_at is not null`,
};

/** Nobody is in two units or waits in vain, and rosters say what was decided (R-I2 … R-I5). */
export const staffIsInOnePlace: Check = async ({ stack: { database } }) => {
  const findings: string[] = [];
  for (const [what, sql] of Object.entries(contradictions)) {
    const { rows } = await database.knex.raw<{ rows: { id: string }[] }>(sql);
    findings.push(...rows.map(({ id }) => `${what}: ${id}`));
  }
  return findings;
};

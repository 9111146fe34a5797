import type { Check } from './observed';

/** What contradicts what was found, a line each; the first column says it. */
const contradictions: Readonly<Record<string, string>> = {
  'a business is somebody’s at a unit, and no authorization says so': `
    select holding.id from role_holding holding
     where holding.role = 'business-administrator' and holding.ended_at is null
       and holding.granted_by like 'authorization/%'
       and not exists (select from authorization_grant grants
                        where grants.institution_id = holding.institution_id and grants.state = 'active'
                          and grants.business_code = holding.business_code and grants.person_id = holding.person_id)`,
  'an authorization is active, and nobody has the right': `
    select grants.id from authorization_grant grants
     where grants.state = 'active' and grants.suspended_at is null
       and not exists (select from role_holding holding
                        where holding.institution_id = grants.institution_id and holding.ended_at is null
                          and holding.business_code = grants.business_code and holding.person_id = grants.person_id)`,
  'one code gave more than one right': `
    select process_id as id from process_event where type = 'authorization.activated'
     group by process_id
    having count(*) > (select count(*) from process_event issued
                        where issued.process_id = process_event.process_id and issued.type = 'authorization.issued')`,
  'one activation code made more than one administrator': `
    select process_id as id from process_event where type = 'account.activated'
     group by process_id
    having count(*) > (select count(*) from process_event issued
                        where issued.process_id = process_event.process_id
                          and issued.type in ('account.issued', 'account.reissued'))`,
  'a unit’s account is active, and its administrator has no right': `
    select account.id from unit_account account
     where account.kind = 'hr' and account.state = 'active'
       and not exists (select from role_holding holding
                        where holding.role = 'hr-account' and holding.institution_id = account.institution_id
                          and holding.person_id = account.administrator_id and holding.ended_at is null)`,
  'an admitted registration has no institution, or shares it': `
    select (array_agg(id))[1] as id from institution_registration where state = 'admitted'
     group by institution_id having count(*) > 1`,
  'two institutions have one name': `
    select (array_agg(id))[1] as id from institution group by name_normalised, parent_id having count(*) > 1`,
};

/** Codes are used once, and no right stands without what gave it (R-D3, R-E1, R-H6). */
export const rightsHaveTheirReasons: Check = async ({ stack: { database } }) => {
  const findings: string[] = [];
  for (const [what, sql] of Object.entries(contradictions)) {
    const { rows } = await database.knex.raw<{ rows: { id: string }[] }>(sql);
    findings.push(...rows.map(({ id }) => `${what}: ${id}`));
  }
  return findings;
};

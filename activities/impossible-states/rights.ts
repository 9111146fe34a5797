import type { Contradictions } from './contradiction';

/** Codes are used once, and no right stands without what gave it (R-D3, R-E1, R-H6). */
export const rightContradictions = {
  'right-without-authorization': `
    select holding.id, holding.granted_by as "processId"
      from role_holding holding
     where holding.role = 'business-administrator' and holding.ended_at is null
       and holding.granted_by like 'authorization/%'
       and not exists (select from authorization_grant grants
                        where grants.institution_id = holding.institution_id and grants.state = 'active'
                          and grants.business_code = holding.business_code and grants.person_id = holding.person_id)`,
  'authorization-without-right': `
    select grants.id, 'authorization/' || grants.id as "processId"
      from authorization_grant grants
     where grants.state = 'active' and grants.suspended_at is null
       and not exists (select from role_holding holding
                        where holding.institution_id = grants.institution_id and holding.ended_at is null
                          and holding.business_code = grants.business_code and holding.person_id = grants.person_id)`,
  'code-used-twice': `
    select process_id as id, process_id as "processId" from process_event where type = 'authorization.activated'
     group by process_id
    having count(*) > (select count(*) from process_event issued
                        where issued.process_id = process_event.process_id and issued.type = 'authorization.issued')`,
  'activation-code-used-twice': `
    select process_id as id, process_id as "processId" from process_event where type = 'account.activated'
     group by process_id
    having count(*) > (select count(*) from process_event issued
                        where issued.process_id = process_event.process_id
                          and issued.type in ('account.issued', 'account.reissued'))`,
  'account-without-right': `
    select account.id, 'account/' || account.id as "processId"
      from unit_account account
     where account.kind = 'hr' and account.state = 'active'
       and not exists (select from role_holding holding
                        where holding.role = 'hr-account' and holding.institution_id = account.institution_id
                          and holding.person_id = account.administrator_id and holding.ended_at is null)`,
  'registration-shares-institution': `
    select (array_agg(id order by id))[1] as id,
           'institution-registration/' || (array_agg(id order by id))[1] as "processId"
      from institution_registration where state = 'admitted'
     group by institution_id having count(*) > 1`,
  'institution-named-twice': `
    select (array_agg(id order by id))[1] as id, null as "processId"
      from institution group by name_normalised, parent_id having count(*) > 1`,
} satisfies Contradictions;

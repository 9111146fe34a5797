import type { Contradictions } from './contradiction';

/** Where events are counted or chained, those of processes that moved lately: each night has seen those before. */
const changedLately = `changed_at > now() - interval '3 days'`;

/** An application stands where its process stands, and its events and decisions lead there (R-N2). */
export const applicationContradictions = {
  'application-differs': `
    select a.id, process.id as "processId"
      from application a join process on process.id = 'application/' || a.id
     where a.state <> process.state`,
  'application-without-round': `
    select a.id, 'application/' || a.id as "processId"
      from application a
     where a.round > 0 and not exists (select from application_round r where r.application_id = a.id and r.round = a.round)`,
  'decided-without-decision': `
    select s.application_id as id, 'application/' || s.application_id as "processId"
      from application_step s
     where s.state in ('passed', 'rejected')
       and not exists (select from application_decision d
                        where d.application_id = s.application_id and d.step = s.step and d.institution_id = s.institution_id
                          and d.decision in ('approve', 'confirm-on-site', 'reject'))`,
  'decided-without-reviewer': `
    select process_id || '#' || sequence as id, process_id as "processId"
      from process_event
     where type in ('application.approved', 'application.confirmed-on-site', 'application.deferred',
                    'application.changes-requested', 'application.rejected', 'application.reopened')
       and (actor_person_id is null or actor_role is null or actor_institution_id is null)`,
  'approved-with-open-step': `
    select a.id, 'application/' || a.id as "processId"
      from application a
     where a.state = 'approved' and exists (select from application_step s where s.application_id = a.id and s.state <> 'passed')`,
  'events-with-gap': `
    select process.id, process.id as "processId"
      from process
     where sequence > 0 and ${changedLately}
       and (select count(*) + max(event.sequence) from process_event event where event.process_id = process.id)
           is distinct from 2 * sequence`,
  'events-unchained': `
    select process_id || '#' || sequence as id, process_id as "processId"
      from (select process_id, sequence, from_state,
                   lag(to_state) over (partition by process_id order by sequence) as before
              from process_event where process_id in (select id from process where ${changedLately})) chain
     where before <> from_state`,
} satisfies Contradictions;

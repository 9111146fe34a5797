/**
 * SQL for “the unit has changed” of an application under way, by its alias: it was sent with a unit that the person isn't
 * bound to now, so nobody decides it (R-C4). What `isHeld` says of one. `offset 0` has it looked up row by row: else the planner
 * reads every binding of the province into a hash, for a page of twenty.
 */
export const unitHasChanged = (application: string): string =>
  `(${application}.unit_institution_id is not null
    and not exists (select from membership m where m.person_id = ${application}.person_id and m.ended_at is null and m.counts
                       and m.institution_id = ${application}.unit_institution_id offset 0))`;

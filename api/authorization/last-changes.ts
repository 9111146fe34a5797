import type { Knex } from 'knex';
import type { AuthorizationRow } from '../../contracts/authorization';
import { authorizationChangeWord } from '../../domain/authorization-last-change';
import { authorizationProcessId, grantIdOf } from '../../domain/authorization-process';
import { maskName } from '../../domain/mask';

export type LastChange = NonNullable<AuthorizationRow['lastChange']>;

interface EventRow {
  processId: string;
  type: string;
  at: Date;
  personName: string | null;
  institutionName: string | null;
}

/** What happened last to these grants, and by whom: several may act on one row (R-H2). By the grant's id. */
export async function lastChanges(
  database: Knex,
  grantIds: readonly string[],
): Promise<ReadonlyMap<string, LastChange>> {
  const { rows } = await database.raw<{ rows: EventRow[] }>(
    `select event.process_id as "processId", event.type, event.at,
            person.name as "personName", institution.name as "institutionName"
       from unnest(?::text[]) as process (id)
      cross join lateral (select * from process_event where process_id = process.id order by sequence desc limit 1) event
       left join person on person.id = event.actor_person_id
       left join institution on institution.id = event.actor_institution_id`,
    [grantIds.map(authorizationProcessId)],
  );
  return new Map(
    rows.map(({ processId, type, at, personName, institutionName }) => [
      grantIdOf(processId),
      {
        text: authorizationChangeWord(type),
        personName: nameOf({ personName, institutionName }),
        institutionName,
        at: at.toISOString(),
      },
    ]),
  );
}

/** Whoever acts by no right acts for themselves: an issuer learns that they answered, not more of who they are (R-H3). */
const nameOf = ({ personName, institutionName }: Pick<EventRow, 'personName' | 'institutionName'>) =>
  personName !== null && institutionName === null ? maskName(personName) : personName;

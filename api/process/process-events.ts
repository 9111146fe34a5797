import type { Knex } from 'knex';
import type { ProcessEvent } from '../../contracts/process';
import type { RoleName } from '../../contracts/login';
import { describeStoredEvent } from '../../domain/process-event-sentences';
import { actorWords } from '../login/roles';

interface EventRow {
  sequence: number;
  at: Date;
  type: string;
  detail: object;
  toState: string;
  isPerson: boolean;
  role: RoleName | null;
  institution: string | null;
}

/** All that happened to a process, in order and in words; actors by role and institution, never by name. */
export async function eventsOf(database: Knex, processId: string): Promise<ProcessEvent[]> {
  const { rows } = await database.raw<{ rows: EventRow[] }>(
    `select sequence, at, type, detail, to_state as "toState", actor_person_id is not null as "isPerson",
            actor_role as role, institution.name as institution
       from process_event left join institution on institution.id = process_event.actor_institution_id
      where process_id = ? order by sequence`,
    [processId],
  );
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at.toISOString(),
    type: row.type,
    sentence: describeStoredEvent(row),
    actor: actorWords(row),
    toState: row.toState,
  }));
}

import type { Knex } from 'knex';
import type { Relation } from '../relation';
import type { CurrentSession } from '../session/current-session';

async function whose(database: Knex, { id = '' }: Readonly<Record<string, string>>): Promise<string[]> {
  return await database('data_correction').where({ id }).pluck<string[]>('person_id');
}

const isAdministrator = ({ role }: CurrentSession): boolean => role?.role === 'platform-administrator';

/** Whether the request for correction is the asker's own (R-V2). */
export const correctionIsOwn: Relation = async (database, session, params) =>
  (await whose(database, params)).includes(session.personId);

/** Whether it is somebody else's: nobody answers their own. */
export const correctionIsAnothers: Relation = async (database, session, params) =>
  (await whose(database, params)).some((personId) => personId !== session.personId);

/** Own, or anybody's for the platform administrator. */
export const correctionIsVisible: Relation = async (database, session, params) =>
  (await whose(database, params)).some(
    (personId) => personId === session.personId || isAdministrator(session),
  );

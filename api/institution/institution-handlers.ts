import type { institutionRoutes } from '../../contracts/institution';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { reachOf } from '../subtree';
import { findInstitution, toInstitution } from './institution-rows';
import { listInstitutions } from './list-institutions';

/** The institution library, at and below one's own institution. */
export function createInstitutionHandlers({ database }: Services): Handlers<typeof institutionRoutes> {
  return {
    'GET /institutions': ({ query, session }) => listInstitutions(database, reachOf(session), query),

    'GET /institutions/:id': async ({ params }) => {
      const found = await findInstitution(database, params.id);
      if (!found) throw notFound('这个机构');
      const { otherNames, createdAt, ...row } = found;
      return { ...toInstitution(row), otherNames, createdAt: createdAt.toISOString() };
    },
  };
}

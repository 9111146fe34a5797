import type { Page } from '@contracts/page';
import type {
  DataProvider,
  GetListParams,
  GetListResult,
  GetManyResult,
  GetOneResult,
  Identifier,
  RaRecord,
} from 'react-admin';
import { addressOf } from '../api/address';
import { call } from '../api/api';
import { CursorWalk } from './cursor-walk';
import { filtersOf } from './filters';
import { isListResource, listRoutes } from './list-routes';

const walk = new CursorWalk();

/** Records of `resource` page by page; filters are the query's names, so that an address is also a request. */
async function getList(
  resource: string,
  params: GetListParams & { signal?: AbortSignal },
): Promise<GetListResult> {
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  const filter = filtersOf(params.filter);
  const route = routesOf(resource).list;
  const ask = (cursor: string | undefined): Promise<Page<RaRecord>> =>
    call(route, { query: { ...filter, limit: perPage, cursor } }, { signal: params.signal });
  const { items, total, nextCursor } = await walk.page(
    addressOf(route, {}, { ...filter, perPage }),
    page,
    ask,
  );
  return { data: items, total, pageInfo: { hasNextPage: Boolean(nextCursor), hasPreviousPage: page > 1 } };
}

async function readOne(resource: string, id: Identifier, signal?: AbortSignal): Promise<RaRecord> {
  const route = routesOf(resource).one;
  if (!route) throw new Error(`${resource} has no record route`);
  return call(route, { params: { id: String(id) } }, { signal });
}

function routesOf(resource: string) {
  if (!isListResource(resource)) throw new Error(`no routes for resource ${resource}`);
  return listRoutes[resource];
}

const notOffered = (): Promise<never> =>
  Promise.reject(new Error('the console changes records by actions only'));

/** react-admin's reads, mapped to our list and record routes. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList,
  getOne: async (resource, { id, signal }): Promise<GetOneResult> => ({
    data: await readOne(resource, id, signal),
  }),
  getMany: async (resource, { ids }): Promise<GetManyResult> => ({
    data: await Promise.all(ids.map((id) => readOne(resource, id))),
  }),
  getManyReference: notOffered,
  create: notOffered,
  update: notOffered,
  updateMany: notOffered,
  delete: notOffered,
  deleteMany: notOffered,
};

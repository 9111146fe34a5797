import type {
  DataProvider,
  GetListParams,
  GetListResult,
  GetManyResult,
  GetOneResult,
  Identifier,
  RaRecord,
} from 'react-admin';
import { CursorWalk } from './cursor-walk';
import { filtersOf } from './filters';
import { listSourceOf } from './list-sources';

const walk = new CursorWalk();

/** So many records are in one answer of the API. */
const mostInAnAnswer = 100;

/**
 * Records of `resource` page by page. A list that is longer than it is counted has no `total`: its pages go on as long as
 * there is a next one. What an answer carries beside them (totals by state) comes along as `meta`.
 */
async function getList(
  resource: string,
  params: GetListParams & { signal?: AbortSignal },
): Promise<GetListResult> {
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  if (perPage > mostInAnAnswer) return await gather(resource, params, perPage);
  const filter = filtersOf(params.filter);
  const source = listSourceOf(resource);
  const list = JSON.stringify([resource, filter, params.sort, perPage]);
  const { items, total, totalIsMinimum, nextCursor, meta } = await walk.page(list, page, (cursor) =>
    source.page({ filter, sort: params.sort, limit: perPage, cursor, signal: params.signal }),
  );
  return {
    data: items,
    total: totalIsMinimum ? undefined : total,
    meta,
    pageInfo: { hasNextPage: Boolean(nextCursor), hasPreviousPage: page > 1 },
  };
}

/** More than one answer has, from the beginning: all that one chooses at once. */
async function gather(
  resource: string,
  params: GetListParams & { signal?: AbortSignal },
  most: number,
): Promise<GetListResult> {
  const data: RaRecord[] = [];
  for (let page = 1; ; page++) {
    const pagination = { page, perPage: mostInAnAnswer };
    const answer = await getList(resource, { ...params, pagination });
    data.push(...(answer.data as RaRecord[]));
    if (data.length >= most || !answer.pageInfo?.hasNextPage) return { ...answer, data: data.slice(0, most) };
  }
}

function readOne(resource: string, id: Identifier, signal?: AbortSignal): Promise<RaRecord> {
  const { one } = listSourceOf(resource);
  if (!one) throw new Error(`${resource} has no record route`);
  return one(String(id), signal);
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

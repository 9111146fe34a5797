import fc from 'fast-check';
import { staffScopes } from '../contracts/roster-states';
import type { RouteName } from '../contracts/routes';
import { startApi, type ApiApp } from '../test/api-app';
import { ApiClient } from '../test/api-client';
import { worlds, type Affair, type Asker } from '../test/random-world';
import {
  decides,
  is,
  issues,
  keepsStaff,
  reviewsItself,
  runsOwn,
  sees,
  supervises,
} from '../test/tree-rules';
import { addWorld } from '../test/world-rows';
import { permissions, type Permission } from './permissions';
import { openSession } from './session/session-store';

jest.setTimeout(300_000);
let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Item {
  readonly id: string | null;
  readonly authorization?: { readonly id: string | null };
}

interface List {
  /** What of an affair a role finds there. */
  readonly found: (asker: Asker, affair: Affair) => string | false;
  /** What is asked for, list by list, where it isn't one. */
  readonly queries?: readonly string[];
  /** The same of a list that is searched. */
  readonly filters?: readonly object[];
  /** What names an affair in a row. */
  readonly idOf?: (item: Item) => string | null | undefined;
}

/** A unit's own staff and its village clinics' are two lists (R-J1). */
const inBothScopes = (filter: object) => staffScopes.map((scope) => ({ ...filter, scope }));

/** The lists over HTTP. The platform administrator's queues begin at seven working days, but for what is decided. */
const lists: Partial<Record<RouteName, List>> = {
  'GET /institutions': { found: (asker, affair) => sees(asker, affair) && affair.unit.id },
  'GET /processes': {
    found: (asker, affair) => sees(asker, affair) && `application/${affair.ids.application}`,
  },
  'GET /institution-registrations': {
    found: (asker, affair) => is(asker, 'hr-account') && decides(asker, affair) && affair.ids.registration,
  },
  'GET /hr-account-applications': {
    found: (asker, affair) => decides(asker, affair) && affair.ids['hr-application'],
    queries: ['state=refused'],
  },
  'GET /authorizations': {
    found: (asker, affair) => issues(asker, affair) && affair.ids.authorization,
    queries: ['scope=own', 'scope=below'],
  },
  'GET /unit-accounts': {
    found: (asker, affair) => supervises(asker, affair) && affair.ids['unit-account'],
  },
  'GET /business-accounts': {
    found: (asker, affair) => runsOwn(asker, affair) && affair.ids.authorization,
    idOf: ({ authorization }) => authorization?.id,
  },
  'GET /sub-accounts': { found: (asker, affair) => runsOwn(asker, affair) && affair.ids['sub-account'] },
  'POST /admissions/search': {
    found: (asker, affair) => keepsStaff(asker, affair) && affair.ids.membership,
    filters: inBothScopes({ state: 'admitted' }),
  },
  'POST /transfer-requests/search': {
    found: (asker, affair) => keepsStaff(asker, affair) && affair.ids.membership,
    filters: [{ state: 'released' }],
  },
  'POST /roster/search': {
    found: (asker, affair) => keepsStaff(asker, affair) && affair.ids['roster-entry'],
    filters: inBothScopes({ place: 'in-service' }),
  },
  'POST /reviews/search': {
    found: (asker, affair) => reviewsItself(asker, affair) && affair.ids.application,
  },
};

test.each(Object.entries(lists) as [RouteName, List][])(
  'ASVS 8.2.2 %s shows what the rule of the tree leaves, no more and no less',
  async (name, list) => {
    const { who }: Permission = permissions[name];
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await addWorld(api.database.knex, world);
        const ofWorld = new Set(
          world.affairs.flatMap(({ unit, ids }) => [
            ...[unit.id, `application/${ids.application}`],
            ...Object.values(ids),
          ]),
        );
        for (const asker of world.askers) {
          if (typeof who === 'string' || !who.includes(asker.role.name)) continue;
          const wanted = world.affairs.flatMap((affair) => list.found(asker, affair) || []);
          const shown = (await everything(asker, name, list)).filter((id) => ofWorld.has(id));
          expect({ asker: asker.role, shown: shown.sort() }).toEqual({
            asker: asker.role,
            shown: wanted.sort(),
          });
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  },
);

/** What all pages of a list name. */
async function everything(asker: Asker, name: RouteName, list: List): Promise<string[]> {
  const client = new ApiClient(api.origin, 'weapp');
  client.token = await openSession(api.database.knex, {
    ...{ personId: asker.id, roleHoldingId: asker.role.id, client: 'weapp' as const },
    ...{ browser: 'test', address: '127.0.0.1' },
  });
  const { queries = [''], filters = [undefined], idOf = ({ id }: Item) => id } = list;
  const ids: string[] = [];
  for (const query of queries)
    for (const filter of filters)
      for (const item of await allPages(client, name, { query, filter }))
        ids.push(...(idOf(item) ? [idOf(item) ?? ''] : []));
  return ids;
}

interface ListPage {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
}

async function allPages(
  client: ApiClient,
  name: RouteName,
  { query, filter = {} }: { query: string; filter?: object },
  cursor?: string | null,
): Promise<readonly Item[]> {
  const [method, path = ''] = name.split(' ');
  const after = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
  const { status, body } =
    method === 'GET'
      ? await client.get<ListPage>(`/api${path}?${query}&limit=50${after}`)
      : await client.post<ListPage>(`/api${path}`, { filter, limit: 50, ...(cursor && { cursor }) });
  // A unit's own business administrator gives no rights, and is told so.
  if (status === 403) return [];
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.nextCursor
    ? [...body.items, ...(await allPages(client, name, { query, filter }, body.nextCursor))]
    : body.items;
}

import fc from 'fast-check';
import { routes, type RouteName } from '../contracts/routes';
import { startApi, type ApiApp } from '../test/api-app';
import { ApiClient } from '../test/api-client';
import { addWorld } from '../test/world-rows';
import { pathOf, worlds, type Affair, type Asker, type AffairPart, type Unit } from '../test/random-world';
import { authorise } from './authorise';
import { permissions, type Permission } from './permissions';
import { openSession } from './session/session-store';
import type { RoleSession } from './session/current-session';

jest.setTimeout(300_000);
let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

// The rule, on the tree alone (SPEC, “Who uses it”): what somebody has to do with an affair.
const isUnder = (unit: Unit, top: Unit): boolean => pathOf(unit).includes(top);
const isDirectlyUnder = (unit: Unit, department: Unit): boolean =>
  department.kind === 'department' && unit.parent === department;
const is = ({ role }: Asker, ...names: readonly string[]): boolean => names.includes(role.name);
/** The platform administrator, and whoever stands at the top, see everything. */
const seesAll = (asker: Asker): boolean => is(asker, 'platform-administrator') || !asker.role.unit.parent;

type Rule = (asker: Asker, affair: Affair) => boolean;
const owns: Rule = (asker, { owner }) => asker === owner;
const decides: Rule = (asker, { department }) =>
  is(asker, 'platform-administrator') || (is(asker, 'hr-account') && asker.role.unit === department);
const reviews: Rule = (asker, { unit, businessCode }) =>
  is(asker, 'business-administrator', 'assistant') &&
  asker.role.businessCode === businessCode &&
  isUnder(unit, asker.role.unit);
const issues: Rule = (asker, { unit, businessCode }) =>
  (is(asker, 'hr-account') && (unit === asker.role.unit || isDirectlyUnder(unit, asker.role.unit))) ||
  (is(asker, 'business-administrator') &&
    asker.role.businessCode === businessCode &&
    isDirectlyUnder(unit, asker.role.unit));
const supervises: Rule = (asker, { unit }) =>
  is(asker, 'platform-administrator') || isDirectlyUnder(unit, asker.role.unit);
const sees: Rule = (asker, { unit }) => seesAll(asker) || isUnder(unit, asker.role.unit);
/** A clinic is its 卫生院's, and the department's above both. */
const runs: Rule = ({ role }, { unit }) =>
  unit.parent === role.unit ||
  (unit.parent?.parent === role.unit && unit.parent.kind !== 'department' && unit.kind !== 'department');
const readsInformation: Rule = (asker, affair) =>
  is(asker, 'hr-account') ? affair.unit === asker.role.unit || runs(asker, affair) : sees(asker, affair);
const names: Rule = (asker, affair) =>
  is(asker, 'platform-administrator') || (asker.role.unit.kind === 'department' && runs(asker, affair));
const runsOwn: Rule = (asker, { unit }) => is(asker, 'hr-account') && unit === asker.role.unit;
const administers: Rule = (asker, { owner }) => asker === owner && is(owner, 'business-administrator');
const reviewsAnothers: Rule = (asker, { owner }) => is(asker, 'platform-administrator') && asker !== owner;
const succeeds: Rule = (asker, { successor }) => asker === successor;
const either =
  (...rules: readonly Rule[]): Rule =>
  (asker, affair) =>
    rules.some((rule) => rule(asker, affair));

/** What the id in a route's path names, and who has to do with that. The longest beginning counts. */
const affairsByPath: Record<string, { of: AffairPart | 'unit' | 'process' | 'right'; rule: Rule }> = {
  'GET /uploads/:id': { of: 'upload', rule: either(owns, reviews) },
  '/applications/:id/application-form.pdf': { of: 'application', rule: either(owns, reviews) },
  '/applications/:id/notice.pdf': { of: 'application', rule: either(owns, reviews) },
  '/applications/:id': { of: 'application', rule: owns },
  '/reviews/:id': { of: 'application', rule: reviews },
  'GET /hr-account-applications/:id': { of: 'hr-application', rule: either(owns, decides) },
  '/hr-account-applications/:id/decision': { of: 'hr-application', rule: decides },
  '/hr-account-applications/:id': { of: 'hr-application', rule: owns },
  'GET /institution-registrations/:id': { of: 'registration', rule: either(owns, decides) },
  '/institution-registrations/:id/decision': { of: 'registration', rule: decides },
  '/institution-registrations/:id': { of: 'registration', rule: owns },
  '/unit-accounts/:id': { of: 'unit-account', rule: supervises },
  '/sub-accounts/:id': { of: 'sub-account', rule: runsOwn },
  '/own-accounts/:id': { of: 'sub-account', rule: runsOwn },
  '/own-businesses/:id': { of: 'right', rule: administers },
  '/authorization-changes/:id/withdrawal': { of: 'authorization-change', rule: owns },
  '/authorization-changes/:id': { of: 'authorization-change', rule: succeeds },
  '/authorizations/:id': { of: 'authorization', rule: issues },
  '/own-authorizations/:id': { of: 'authorization', rule: () => false }, // nothing has been offered
  '/institutions/:id/information': { of: 'unit', rule: readsInformation },
  '/institutions/:id/subject': { of: 'unit', rule: names },
  '/institutions/:id': { of: 'unit', rule: sees },
  '/processes/:id': { of: 'process', rule: sees },
  '/face-checks/:id': { of: 'face-check', rule: owns },
  '/face-check-reviews/:id': { of: 'face-check-review', rule: reviewsAnothers },
};

function entryOf(name: RouteName) {
  const path = name.slice(name.indexOf(' ') + 1);
  const [, found] =
    Object.entries(affairsByPath)
      .filter(([beginning]) => (beginning.startsWith('/') ? path : name).startsWith(beginning))
      .sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (!found) throw new Error(`${name} names a record; who has to do with it is to be said here.`);
  return found;
}

const related = (Object.keys(routes) as RouteName[]).filter((name) => 'relation' in permissions[name]);

const idOf = (affair: Affair, of: ReturnType<typeof entryOf>['of']): string => {
  if (of === 'unit') return affair.unit.id;
  if (of === 'right') return affair.owner.role.id;
  return of === 'process' ? `application/${affair.ids.application}` : affair.ids[of];
};

const sessionOf = ({ id, role }: Asker): RoleSession => ({
  ...{ id, personId: id, transport: 'bearer', identityState: 'verified', csrfToken: '' },
  expiresAt: new Date(),
  role: {
    ...{ id: role.id, role: role.name, institutionId: role.unit.id, institutionCode: '' },
    businessCode: role.businessCode,
    treePath: `${pathOf(role.unit)
      .map((unit) => unit.id)
      .join('/')}/`,
  },
});

/** As every request is judged (mount.ts). */
async function isLetIn(name: RouteName, asker: Asker, id: string): Promise<boolean> {
  const permission: Permission = permissions[name];
  const session = sessionOf(asker);
  try {
    authorise(permission, { session, sessionEnd: undefined });
  } catch {
    return false;
  }
  return (await permission.relation?.(api.database.knex, session, { id })) ?? true;
}

test('ASVS 8.2.2 who gets at whose records is the rule of the tree, for every route that names one', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      await addWorld(api.database.knex, world);
      const pairs = world.affairs.flatMap((affair) => world.askers.map((asker) => ({ affair, asker })));
      for (const name of related) {
        const { of, rule } = entryOf(name);
        const { who }: Permission = permissions[name];
        const judged = await Promise.all(
          pairs.map(({ affair, asker }) => isLetIn(name, asker, idOf(affair, of))),
        );
        for (const [index, { affair, asker }] of pairs.entries()) {
          const wanted = (typeof who === 'string' || who.includes(asker.role.name)) && rule(asker, affair);
          const { role } = asker;
          expect({ name, role, unit: affair.unit, letIn: judged[index] }).toMatchObject({ letIn: wanted });
        }
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

/** The lists, and which of a world's units or affairs a role finds there. */
const lists: Partial<Record<RouteName, (asker: Asker, affair: Affair) => string | undefined>> = {
  'GET /institutions': (asker, affair) => (sees(asker, affair) ? affair.unit.id : undefined),
  'GET /processes': (asker, affair) => (sees(asker, affair) ? idOf(affair, 'process') : undefined),
  'GET /institution-registrations': (asker, affair) =>
    // The platform administrator's queue begins at seven working days.
    is(asker, 'hr-account') && decides(asker, affair) ? affair.ids.registration : undefined,
  'GET /authorizations': (asker, affair) => (issues(asker, affair) ? affair.ids.authorization : undefined),
};

test.each(Object.keys(lists) as RouteName[])(
  'ASVS 8.2.2 %s shows what the rule of the tree leaves, no more and no less',
  async (name) => {
    const found = lists[name];
    const { who }: Permission = permissions[name];
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await addWorld(api.database.knex, world);
        for (const asker of world.askers) {
          if (typeof who === 'string' || !who.includes(asker.role.name)) continue;
          const wanted = world.affairs.flatMap((affair) => found?.(asker, affair) ?? []);
          const ofWorld = new Set(
            world.affairs.flatMap((affair) => [
              affair.unit.id,
              idOf(affair, 'process'),
              ...Object.values(affair.ids),
            ]),
          );
          const shown = (await everything(asker, name)).filter((id) => ofWorld.has(id));
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

/** The ids on all pages of a list. */
async function everything(asker: Asker, name: RouteName): Promise<string[]> {
  const client = new ApiClient(api.origin, 'weapp');
  client.token = await openSession(api.database.knex, {
    ...{ personId: asker.id, roleHoldingId: asker.role.id, client: 'weapp' as const },
    ...{ browser: 'test', address: '127.0.0.1' },
  });
  const path = `/api${name.split(' ')[1] ?? ''}`;
  const scopes = name === 'GET /authorizations' ? ['scope=own&', 'scope=below&'] : [''];
  const ids: string[] = [];
  for (const scope of scopes) ids.push(...(await allPages(client, `${path}?${scope}limit=100`)));
  return ids;
}

interface ListPage {
  readonly items: readonly { readonly id: string | null }[];
  readonly nextCursor?: string;
}

async function allPages(client: ApiClient, path: string, cursor?: string): Promise<string[]> {
  const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const { status, body } = await client.get<ListPage>(path + after);
  // A unit's own business administrator gives no rights, and is told so.
  if (status === 403) return [];
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  const ids = body.items.flatMap(({ id }) => id ?? []);
  return body.nextCursor === undefined ? ids : [...ids, ...(await allPages(client, path, body.nextCursor))];
}

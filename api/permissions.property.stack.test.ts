import fc from 'fast-check';
import { routes, type RouteName } from '../contracts/routes';
import { startApi, type ApiApp } from '../test/api-app';
import { addWorld } from '../test/world-rows';
import { pathOf, worlds, type Affair, type Asker, type AffairPart } from '../test/random-world';
import {
  administers,
  audits,
  decides,
  either,
  issues,
  keepsStaff,
  names,
  owns,
  readsInformation,
  reviews,
  reviewsAnothers,
  runsOwn,
  sees,
  succeeds,
  supervises,
  type Rule,
} from '../test/tree-rules';
import { authorise } from './authorise';
import { permissions, type Permission } from './permissions';
import type { RoleSession } from './session/current-session';

jest.setTimeout(300_000);
let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

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
  '/staff/:id': { of: 'roster-entry', rule: keepsStaff },
  '/transfer-requests/:id': { of: 'membership', rule: keepsStaff },
  '/roster/:id': { of: 'roster-entry', rule: keepsStaff },
  '/admissions/:id': { of: 'membership', rule: keepsStaff },
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
  '/unit/staff': { of: 'unit', rule: () => false }, // nobody has been given the VIP 权限
  '/processes/:id': { of: 'process', rule: either(audits, reviews) },
  '/face-checks/:id': { of: 'face-check', rule: owns },
  '/batch-passes/:id': { of: 'batch-pass', rule: owns },
  '/preload-imports/:id': { of: 'preload-import', rule: runsOwn },
  '/preloaded-rows/:id': { of: 'preloaded-row', rule: runsOwn },
  'GET /data-corrections/:id': { of: 'data-correction', rule: either(owns, reviewsAnothers) },
  '/data-corrections/:id/answer': { of: 'data-correction', rule: reviewsAnothers },
  '/data-corrections/:id': { of: 'data-correction', rule: owns },
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
  return Boolean((await permission.relation?.(api.database.knex, session, { id })) ?? true);
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

import { startApi, type ApiApp } from '../test/api-app';
import { ApiClient, refusalOf } from '../test/api-client';
import { giveRole } from '../test/give-role';
import { consents, verify } from '../test/login-steps';
import { roleNames, type LoginOutcome, type RoleName } from '../contracts/login';
import { routes, type RouteName } from '../contracts/routes';
import { permissions, type Permission } from './permissions';

/** Everybody who can ask, from nobody to each role. */
const askers = ['nobody', 'person', 'verified', ...roleNames] as const;
type Asker = (typeof askers)[number];

let api: ApiApp;
const clients = new Map<Asker, ApiClient>();
beforeAll(async () => {
  api = await startApi();
  let serial = 0;
  for (const asker of askers) {
    const client = new ApiClient(api.origin, 'weapp');
    clients.set(asker, client);
    if (asker !== 'nobody') await enter(client, asker, ++serial);
  }
});
afterAll(() => api.close());

async function enter(client: ApiClient, asker: Asker, serial: number): Promise<void> {
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code: `code-${asker}`, consents });
  if (body.outcome !== 'logged-in' || asker === 'person') return;
  const personId = body.session.person.id;
  await verify(api, personId, { name: '甲示例', number: `42010619900307${String(serial).padStart(4, '0')}` });
  const role = roleNames.find((name) => name === asker);
  if (!role) return;
  const needsBusiness = role === 'business-administrator' || role === 'assistant';
  const { id } = await giveRole(api, personId, { role, ...(needsBusiness && { businessCode: '05' }) });
  await client.put('/api/session/role', { roleId: id });
}

function isLetIn(asker: Asker, { who }: Permission): boolean {
  if (who === 'anyone') return true;
  if (asker === 'nobody') return false;
  if (who === 'person') return true;
  if (who === 'verified') return asker !== 'person';
  return who.includes(asker as RoleName);
}

const names = Object.keys(routes) as RouteName[];

test.each(names.flatMap((name) => askers.map((asker) => [name, asker] as const)))(
  '%s as %s',
  async (name, asker) => {
    const [method = '', path = ''] = name.split(' ');
    // An unknown field makes every request end at its check, just behind the permission: nothing is done.
    const answer = await (clients.get(asker) ?? new ApiClient(api.origin)).call(
      method,
      `/api${path.replace(/:\w+/g, '%20')}?nobody-knows-this=1`,
      {
        ...(method !== 'GET' && { body: { 'nobody-knows-this': 1 } }),
        headers: { 'idempotency-key': 'walk-0000' },
      },
    );
    const refused =
      asker === 'nobody' ? { status: 401, code: 'not-logged-in' } : { status: 403, code: 'no-permission' };
    if (isLetIn(asker, permissions[name])) expect([401, 403]).not.toContain(answer.status);
    else expect(refusalOf(answer)).toEqual(refused);
  },
);

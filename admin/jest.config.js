/** The console's own logic: keys, paging, decoding. What people see is proven in the browser by `e2e/`. */
export default {
  displayName: 'console',
  testEnvironment: 'node',
  testTimeout: 180_000,
  setupFiles: ['<rootDir>/test/setup.ts'],
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: { '^@contracts/(.*)$': '<rootDir>/../contracts/$1' },
};

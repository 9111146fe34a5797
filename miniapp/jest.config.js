const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** Tests run the H5 variant of what differs by platform; Taro itself is replaced by a small stand-in. */
module.exports = {
  testEnvironment: 'jsdom',
  testTimeout: 180_000,
  roots: ['<rootDir>/src'],
  transform: { '^.+\\.tsx?$': swc },
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'json'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@contracts/(.*)$': '<rootDir>/../contracts/$1',
    '\\.scss$': 'identity-obj-proxy',
    '^@tarojs/taro$': '<rootDir>/test/taro.ts',
    '^@tarojs/components$': '<rootDir>/test/components.tsx',
  },
  setupFiles: ['<rootDir>/test/setup.ts'],
};

/**
 * The front ends, each run from its own folder (`npm run boundaries --workspaces`): of the rest they import the
 * contracts, and neither has circles. What differs by platform is followed in its H5 variant.
 */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contracts-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^\\.\\./', pathNot: '^\\.\\./(contracts|node_modules)/' },
    },
    { name: 'nothing-is-lost', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.js', '.json'],
      // Some packages say there alone where they are.
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
  },
};

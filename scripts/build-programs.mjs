import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './paths.mjs';
import { programs } from './programs.mjs';

/** Bundles our programs, packages left outside, to `dist/<program>.js`. */
export async function buildPrograms() {
  const sources = Object.fromEntries(Object.entries(programs).map(([name, { source }]) => [name, source]));
  // Temporal loads the failure converter by its path, beside the program that names it.
  await bundle({ ...sources, 'failure-converter': 'runtime/failure-converter.ts' }, join(root, 'dist'));
}

/**
 * @param {Record<string, string>} sources name of the output → entry point
 * @param {string} folder
 */
export async function bundle(sources, folder) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: sources,
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    plugins: [scriptsStayOutside],
    sourcemap: 'linked',
    logLevel: 'warning',
    write: false,
  });
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
}

/** What bench and chaos use of our scripts is loaded from where it is: it finds the project by its own place. */
const scriptsStayOutside = {
  name: 'scripts-stay-outside',
  setup(build) {
    build.onResolve({ filter: /\/scripts\/[^/]+\.mjs$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      external: true,
    }));
  },
};

/** Never seen half-written by a program that is just starting. */
export function writeWhole(file, contents) {
  writeFileSync(`${file}.new`, contents);
  renameSync(`${file}.new`, file);
}

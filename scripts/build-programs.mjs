import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { programs } from './programs.mjs';

/** Bundles our programs, packages left outside, to `dist/<program>.js`. */
export async function buildPrograms() {
  const sources = Object.fromEntries(Object.entries(programs).map(([name, { source }]) => [name, source]));
  await bundle(sources, join(root, 'dist'));
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
    sourcemap: 'linked',
    logLevel: 'warning',
    write: false,
  });
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
}

/** Never seen half-written by a program that is just starting. */
export function writeWhole(file, contents) {
  writeFileSync(`${file}.new`, contents);
  renameSync(`${file}.new`, file);
}

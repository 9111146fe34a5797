import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

const ignored = new Set(['node_modules', 'dist', '.cache', '.swc', '.temp']);

/**
 * A hash of everything a build reads: the files under these paths (relative to the project) by name and content.
 * @param {string[]} paths
 */
export function contentHash(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const file = join(root, path);
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort())
      if (!ignored.has(name) && !/\.test\.tsx?$/.test(name)) addTo(hash, join(path, name));
  } else {
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
  }
}

/**
 * Whether the last successful build of this name read the same.
 * @param {string} name @param {string} hash
 */
export function isFresh(name, hash) {
  const stamp = stampFile(name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Noted only after the build's output is in place. */
export function noteBuilt(name, hash) {
  const stamp = stampFile(name);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(`${stamp}.new`, hash);
  renameSync(`${stamp}.new`, stamp);
}

const stampFile = (name) => join(root, 'dist', '.built', name);

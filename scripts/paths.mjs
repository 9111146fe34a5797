import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of the project. */
export const root = resolve(import.meta.dirname, '..');

/** Where what was built or fetched once is kept for all clones: `CACHE_DIR`, or the user's cache folder. */
export function cacheDir(environment = process.env) {
  if (environment.CACHE_DIR) return resolve(environment.CACHE_DIR);
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hubei-health-talent');
}

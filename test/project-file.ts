import { resolve } from 'node:path';

/** @param path relative to the project's folder */
export function projectFile(path: string): string {
  return resolve(__dirname, '..', path);
}

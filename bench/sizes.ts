import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../scripts/paths.mjs';

/** Bytes; absent where it isn't built. */
export interface Sizes {
  /** What WeChat loads first: the package without its subpackages. At most 1 MiB. */
  readonly weappMainPackage?: number;
  /** What a browser loads before the console shows, compressed. At most 300 kB. */
  readonly consoleFirstLoadGzip?: number;
}

export function measureSizes(): Sizes {
  return { weappMainPackage: mainPackageSize(), consoleFirstLoadGzip: firstLoadSize() };
}

function mainPackageSize(): number | undefined {
  const folder = join(root, 'miniapp/dist/weapp');
  if (!existsSync(join(folder, 'app.json'))) return undefined;
  const subpackages = subpackageRoots(JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')));
  const total = filesUnder(folder)
    .filter((file) => !subpackages.some((prefix) => file.startsWith(join(folder, prefix, '/'))))
    .filter((file) => !file.endsWith('.map'));
  return sum(total.map((file) => statSync(file).size));
}

function subpackageRoots(app: unknown): string[] {
  if (typeof app !== 'object' || app === null) return [];
  const { subPackages = [] }: { subPackages?: { root: string }[] } = app;
  return subPackages.map((subpackage) => subpackage.root);
}

/** The page, and the scripts and styles that it names. */
function firstLoadSize(): number | undefined {
  const folder = join(root, 'admin/dist');
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return undefined;
  const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.(?:js|css))"/g)];
  const files = named.flatMap(([, file]) => (file ? [join(folder, file)] : []));
  return sum([page, ...files].map((file) => gzipSync(readFileSync(file)).length));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/paths.mjs';
import { type Result, rounded } from '../result';
import { chart } from './chart';
import { tables } from './table';

const begin = '<!-- figures: written by npm run bench -->';
const end = '<!-- end of figures -->';

/** Puts chart and figures where docs/performance.md has its marks; the words around them stay. */
export async function writeReport(result: Result): Promise<void> {
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  writeFileSync(join(root, 'docs/images/performance.svg'), chart(result.figures));
  const file = join(root, 'docs/performance.md');
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split(begin);
  const [, after = ''] = rest.split(end);
  const text = [before, begin, '\n\n', figures(result), '\n\n', end, after].join('');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

function figures(result: Result): string {
  const processors = cpus();
  const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'unknown'}, load average of the machine ${rounded(result.load)}.`;
  return `${machine}\n\n${tables(result)}`;
}

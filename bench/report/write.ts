import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/paths.mjs';
import type { FailoverFigures } from '../failover';
import { loadNow, type Result, rounded } from '../result';
import { chart } from './chart';
import { failoverTables } from './failover-table';
import { tables } from './table';

const end = '<!-- end of figures -->';

/** Puts chart and figures where docs/performance.md has its marks; the words around them stay. */
export async function writeReport(result: Result): Promise<void> {
  const { isProductionShape, failover } = result;
  if (isProductionShape) return await writeProductionReport(result, failover);
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  writeFileSync(join(root, 'docs/images/performance.svg'), chart(result.figures));
  await writeFigures('npm run bench', tables(result));
}

async function writeProductionReport(result: Result, failover: FailoverFigures | undefined): Promise<void> {
  await writeFigures('npm run bench -- --production-shape', tables(result));
  if (failover) await writeFailoverReport(failover);
}

/** The part that has a command of its own. */
export const writeFailoverReport = (figures: FailoverFigures): Promise<void> =>
  writeFigures('npm run bench -- --production-shape --only-failover', failoverTables(figures));

async function writeFigures(command: string, found: string): Promise<void> {
  const file = join(root, 'docs/performance.md');
  const text = withFigures(readFileSync(file, 'utf8'), command, `${machine()}\n\n${found}`);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

/** The text with what this command has found between its marks. */
function withFigures(text: string, command: string, found: string): string {
  const [before = '', rest] = text.split(`<!-- figures: written by ${command} -->`);
  if (rest === undefined) throw new Error(`docs/performance.md has no place for the figures of ${command}`);
  const after = rest.slice(rest.indexOf(end));
  return `${before}<!-- figures: written by ${command} -->\n\n${found}\n\n${after}`;
}

function machine(): string {
  const processors = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'unknown'}, load average of the machine ${rounded(loadNow())}.`;
}

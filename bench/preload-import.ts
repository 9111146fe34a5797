import { checkedList, importChecked, listFile } from '../test/preload-import-steps';
import type { Visitor } from '../test/identity-steps';
import { addUnit } from '../test/unit-account-steps';
import type { OwnStack } from '../scripts/own-stack.mjs';
import type { ReachableStack } from '../test/stack';
import { copyRows } from './bare/copy-rows';
import { hrAdministrator } from './issuing-department';
import { median } from './statistics';
import type { SubjectName } from './subject';
import { watchMemory } from './worker-memory';

/** An import of so many rows, from the upload until the last is in the list, and what it was measured against. */
export interface ImportFigures {
  readonly rows: number;
  /** The bare one: the same file through the same reader, and `COPY` of the same rows into a table of the same shape. */
  readonly seconds: Readonly<Record<SubjectName, number>>;
  /** Of the rounds' own ratios. */
  readonly ratio: number;
  readonly checkSeconds: number;
  /** Of the import worker as a process: before, and at most. */
  readonly idleMegabytes: number;
  readonly peakMegabytes: number;
}

interface Round {
  readonly platform: number;
  readonly bare: number;
  readonly checkSeconds: number;
  readonly idleMegabytes: number;
  readonly peakMegabytes: number;
}

const rounds = 3;

/** Imports into preloaded lists (R-I1) of so many rows. */
export async function measurePreloadImports(
  own: OwnStack,
  stack: ReachableStack,
  sizes: readonly number[],
): Promise<ImportFigures[]> {
  const figures: ImportFigures[] = [];
  for (const rows of sizes) figures.push(await measurePreloadImport(own, stack, rows));
  return figures;
}

/** Beside the bare one in turns, by an import worker that has just started. */
async function measurePreloadImport(
  own: OwnStack,
  stack: ReachableStack,
  rows: number,
): Promise<ImportFigures> {
  const taken: Round[] = [];
  const file = await listFile(rows);
  await own.kill('import-worker');
  await own.start('import-worker');
  for (let round = 0; round < rounds; round += 1) {
    const bare = await copyRows(own, stack.config, file);
    taken.push({ bare, ...(await importOnce(own, stack, file, rows)) });
  }
  const of = (what: keyof Round) => median(taken.map((one) => one[what]));
  return {
    rows,
    seconds: { platform: of('platform'), bare: of('bare') },
    ratio: median(taken.map(({ platform, bare }) => platform / bare)),
    checkSeconds: of('checkSeconds'),
    idleMegabytes: taken[0]?.idleMegabytes ?? 0,
    peakMegabytes: Math.max(...taken.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

async function importOnce(
  own: OwnStack,
  stack: ReachableStack,
  file: Buffer,
  rows: number,
): Promise<Omit<Round, 'bare'>> {
  const { id } = await addUnit(stack, 'hospital', (await addUnit(stack, 'department')).id);
  const hr: Visitor = await hrAdministrator(stack, id);
  const memory = await watchMemory(own, 'import-worker');
  const begun = performance.now();
  const checked = await checkedList(hr, file);
  const checkedAt = performance.now();
  const done = await importChecked(hr, checked.id);
  const endedAt = performance.now();
  if (done.addedRows !== rows) throw new Error(`${done.addedRows} of ${rows} rows are in the list.`);
  return {
    platform: (endedAt - begun) / 1_000,
    checkSeconds: (checkedAt - begun) / 1_000,
    idleMegabytes: memory.idleMegabytes,
    peakMegabytes: await memory.peakMegabytes(),
  };
}

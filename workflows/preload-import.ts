import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { PreloadImportActivities } from '../activities/preload-import';
import { daysOfWork, daysToConfirm } from '../contracts/preloaded-list-choices';
import { nextPreloadImportState } from '../domain/preload-import';
import { preloadImportIdOf, type PreloadImportProcess } from '../domain/preload-import-process';
import { bulk } from './activity-options';
import type { Kind, Letter } from './letter';
import { preloadImportRules, type PreloadImportMessages } from './preload-import-rules';
import { Process } from './process';
import type { ProcessInput } from './process-rules';
import { taskQueue } from './task-queues';

type Open = Process<PreloadImportProcess, PreloadImportMessages>;
type ImportLetter = Letter<PreloadImportMessages, Kind<PreloadImportMessages>>;

/** Work over many rows, in a program of its own. */
const onImports = (summary: string) =>
  proxyActivities<PreloadImportActivities>({ ...bulk, taskQueue: taskQueue('imports'), summary });

const importId = (): string => preloadImportIdOf(workflowInfo().workflowId);

const inDays = (days: number): number => Date.now() + days * 86_400_000;

/**
 * 预传名单导入 (R-I1): the file is checked as a whole, somebody looks at what was found, and the good rows go in. Cancelled at
 * any time, not confirmed in time, or given up where the platform can't do its part; what isn't in by then stays out.
 */
export async function preloadImport(input: ProcessInput): Promise<string> {
  const process = await Process.open(preloadImportRules, input);
  const at = (state: PreloadImportProcess['position']['state']): boolean => process.position.state === state;
  return await process.tell(
    async () => {
      if (at('none')) await upload(process);
      if (at('checking')) await check(process);
      if (at('checked')) await confirmation(process);
      if (at('committing')) await commit(process);
    },
    (letter) => ending(process, letter),
  );
}

/** Whose list is the sender's unit; which of the two, and where the file is kept, stands in the letter. */
async function upload(process: Open): Promise<void> {
  const letter = await process.desk.next('upload');
  const { actor, body } = letter;
  await process.record(letter, {
    type: 'preload-import.uploaded',
    position: {
      ...body,
      state: nextPreloadImportState('upload'),
      institutionId: actor.holding?.institutionId,
      personId: actor.personId,
      expiresAtMs: inDays(daysOfWork),
    },
    detail: { roster: body.roster },
  });
}

/** 核对: the file as a whole, row by row. */
async function check(process: Open): Promise<void> {
  const { checkPreloadFile } = onImports('逐行核对上传的名单');
  const found = await process.work(() => checkPreloadFile(importId()));
  const position = { ...process.position, uploadId: undefined, expiresAtMs: undefined };
  if (found.outcome === 'refused') {
    const { reason, at } = found;
    return await process.record(undefined, {
      type: 'preload-import.refused',
      position: { ...position, state: nextPreloadImportState('check-refused') },
      detail: { reason, ...(at !== undefined && { at }) },
    });
  }
  const { rows, readyRows, faultyRows } = found;
  await process.record(undefined, {
    type: 'preload-import.checked',
    position: {
      ...position,
      state: nextPreloadImportState('check-passed'),
      readyRows,
      expiresAtMs: inDays(daysToConfirm),
    },
    detail: { rows, readyRows, faultyRows },
  });
}

/** 待确认: whoever works for the unit by then has read what was found. */
async function confirmation(process: Open): Promise<void> {
  const letter = await process.desk.next('commit');
  await process.record(letter, {
    type: 'preload-import.confirmed',
    position: {
      ...process.position,
      state: nextPreloadImportState('commit'),
      expiresAtMs: inDays(daysOfWork),
    },
    detail: {},
  });
}

/** 导入: the good rows, a thousand at a time. */
async function commit(process: Open): Promise<void> {
  const { takePreloadRows } = onImports('把核对无误的人员导入名单');
  const { addedRows } = await process.work(() => takePreloadRows(importId()));
  await process.record(undefined, {
    type: 'preload-import.completed',
    position: {
      ...process.position,
      state: nextPreloadImportState('rows-added'),
      expiresAtMs: undefined,
    },
    detail: { addedRows },
  });
}

const endings = {
  cancel: 'preload-import.cancelled',
  'time-over': 'preload-import.expired',
  'given-up': 'preload-import.failed',
} as const;

/** Taken back by the unit; not confirmed in time; or the platform itself has not come to an end in time. */
async function ending(process: Open, letter: ImportLetter | undefined): Promise<void> {
  const what = letter ? 'cancel' : process.position.state === 'checked' ? 'time-over' : 'given-up';
  await process.record(letter, {
    type: endings[what],
    position: {
      ...process.position,
      state: nextPreloadImportState(what),
      uploadId: undefined,
      expiresAtMs: undefined,
    },
    detail: {},
  });
}

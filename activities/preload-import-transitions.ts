import type { Knex } from 'knex';
import { preloadedListWords } from '../contracts/preloaded-list-choices';
import type { Roster } from '../contracts/roster-states';
import type { PreloadImportState } from '../contracts/preload-import-states';
import type { UploadPurpose } from '../contracts/upload';
import { letUploadsGo } from '../db/let-uploads-go';
import {
  preloadImportIdOf,
  type PreloadImportPosition,
  type PreloadImportProcess,
} from '../domain/preload-import-process';
import { messageOf } from './message-content';
import { refusal } from './refusal';
import type { Effects, ProcessTransitions, RecordedEvent } from './transitions';

const refusals = {
  preload_import_one_open: {
    code: 'already-exists',
    sentence: '本单位的这份名单有一次导入尚未完成，请先确认或取消。',
  },
} as const;

/** What an import changes beside its events: its row, and the uploaded file, which is of use until it is read. */
export const preloadImportTransitions: ProcessTransitions<PreloadImportProcess> = {
  kind: 'preload-import',
  refusals,
  apply: {
    'preload-import.uploaded': open,
    'preload-import.checked': async (trx, event) => {
      await letUploadsGo(trx, event.processId, 0);
      return await move(trx, event);
    },
    'preload-import.refused': async (trx, event) => {
      const { reason, at } = event.detail;
      return await end(trx, event, { file_fault: reason, file_fault_at: at ?? null });
    },
    'preload-import.confirmed': (trx, event) => move(trx, event),
    'preload-import.completed': (trx, event) => end(trx, event),
    'preload-import.cancelled': (trx, event) => end(trx, event),
    'preload-import.expired': (trx, event) => end(trx, event),
    'preload-import.failed': (trx, event) => end(trx, event),
  },
};

type Recorded = Pick<
  RecordedEvent<PreloadImportProcess, keyof PreloadImportProcess['events']>,
  'processId' | 'position'
>;

async function open(
  trx: Knex.Transaction,
  event: RecordedEvent<PreloadImportProcess, 'preload-import.uploaded'>,
): Promise<Effects> {
  const { processId, position, detail } = event;
  const { personId } = messageOf(event).actor;
  const id = preloadImportIdOf(processId);
  const { uploadId, institutionId } = position;
  const claimed = await trx('upload')
    .where({ id: uploadId ?? null, owner_person_id: personId })
    .where({ purpose: 'preload-import' satisfies UploadPurpose })
    .where({ claimed_by: null, erased_at: null })
    .update({ claimed_by: processId });
  if (!claimed || institutionId === undefined)
    throw refusal('invalid-request', { sentence: '文件已失效，请重新上传。' });
  await refuseWhileOpen(trx, institutionId, detail.roster);
  await trx('preload_import').insert({
    ...{ id, institution_id: institutionId, roster: detail.roster, upload_id: uploadId },
    ...{ created_by: personId, state: position.state, expires_at: expiryOf(position) },
  });
  return { answer: { importId: id } };
}

/** Told with the list's name; of two at the same moment the index decides. */
async function refuseWhileOpen(trx: Knex.Transaction, institutionId: string, roster: Roster): Promise<void> {
  const other = await trx('preload_import')
    .where({ institution_id: institutionId, roster, ended_at: null })
    .first<object | undefined>('id');
  if (other)
    throw refusal('already-exists', {
      sentence: `${preloadedListWords[roster]}有一次导入尚未完成，请先确认或取消。`,
    });
}

async function move(trx: Knex.Transaction, event: Recorded, changes: object = {}): Promise<Effects> {
  const { processId, position } = event;
  const id = preloadImportIdOf(processId);
  await trx('preload_import')
    .where({ id })
    .update({
      state: position.state satisfies PreloadImportState | 'none',
      expires_at: expiryOf(position),
      ...changes,
    });
  return { answer: { importId: id } };
}

const expiryOf = ({ expiresAtMs }: PreloadImportPosition): Date | null =>
  expiresAtMs === undefined ? null : new Date(expiresAtMs);

async function end(trx: Knex.Transaction, event: Recorded, changes: object = {}): Promise<Effects> {
  await letUploadsGo(trx, event.processId, 0);
  return await move(trx, event, { ended_at: trx.fn.now(), ...changes });
}

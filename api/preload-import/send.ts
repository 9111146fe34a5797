import type { PreloadImport } from '../../contracts/preload-import';
import { preloadImportProcessId } from '../../domain/preload-import-process';
import { derivedId } from '../../runtime/derived-id';
import { preloadImportMessages } from '../../workflows/preload-import.messages';
import type { HandlerInput } from '../route';
import { sendToProcess, type RestingWorkflow } from '../send-to-process';
import type { Services } from '../services';
import { viewImport } from './import-view';
import { keepFile } from './keep-file';

const importing: RestingWorkflow = { workflow: 'preloadImport', summary: '预传名单导入' };

/** 导入: asked for again under the same key, it is the same import. */
export async function uploadList(
  services: Services,
  input: HandlerInput<'POST /preload-imports'>,
): Promise<PreloadImport> {
  const { actor, body, file, message, session } = input;
  const id = derivedId(message.idFor('preload-import'));
  const uploadId = await keepFile(services, session.personId, file.bytes);
  await sendToProcess(services, input, importing, {
    process: preloadImportProcessId(id),
    update: preloadImportMessages.upload,
    body: { roster: body.roster, uploadId },
    actor,
  });
  return viewImport(services.database, id);
}

type Decision =
  | HandlerInput<'POST /preload-imports/:id/confirmation'>
  | HandlerInput<'POST /preload-imports/:id/cancellation'>;

/** 确认导入, or 取消. */
export async function decideImport(
  services: Services,
  input: Decision,
  action: 'commit' | 'cancel',
): Promise<PreloadImport> {
  const { id } = input.params;
  await sendToProcess(services, input, importing, {
    process: preloadImportProcessId(id),
    update: preloadImportMessages[action],
    body: {},
    actor: input.actor,
  });
  return viewImport(services.database, id);
}

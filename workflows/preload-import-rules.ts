import { preloadImportStateWords } from '../contracts/preload-import-states';
import { preloadedListWords } from '../contracts/preloaded-list-choices';
import { preloadImportActionsOf } from '../domain/preload-import';
import {
  initialPreloadImport,
  preloadImportActorOf,
  preloadImportFace,
  type PreloadImportProcess,
} from '../domain/preload-import-process';
import { preloadImportMessages } from './preload-import.messages';
import type { ProcessRules } from './process-rules';

export type PreloadImportMessages = typeof preloadImportMessages;

/** What an import into a preloaded list differs by from other processes; its table is in `domain/`. */
export const preloadImportRules: ProcessRules<PreloadImportProcess, PreloadImportMessages> = {
  kind: 'preload-import',
  messages: preloadImportMessages,
  initial: initialPreloadImport,
  interrupting: ['cancel'],
  allowed: (position, actor) => preloadImportActionsOf(position, preloadImportActorOf(position, actor)),
  deadline: ({ expiresAtMs }) => expiresAtMs,
  face: preloadImportFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, roster }) =>
      state === 'none' || roster === undefined
        ? '尚未上传'
        : `${preloadedListWords[roster]} **${preloadImportStateWords[state]}**`,
  },
};

const eventWords = {
  'preload-import.uploaded': '记录：上传名单',
  'preload-import.checked': '记录：核对完成',
  'preload-import.refused': '记录：文件不能导入',
  'preload-import.confirmed': '记录：确认导入',
  'preload-import.completed': '记录：导入完成',
  'preload-import.cancelled': '记录：取消导入',
  'preload-import.expired': '记录：逾期未确认',
  'preload-import.failed': '记录：未能完成',
} as const satisfies Record<keyof PreloadImportProcess['events'], string>;

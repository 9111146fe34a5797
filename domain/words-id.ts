import { updateIdOf } from '../contracts/message';

/** Under what the words of a recorded message wait: the id of its update, so that another request has its own. */
export const wordsIdOf = (message: { readonly id: string; readonly requestHash: string }): string =>
  updateIdOf({ messageId: message.id, requestHash: message.requestHash });

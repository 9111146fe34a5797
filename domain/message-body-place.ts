/** What the encrypted body of a message is bound to: written by the API under the id of its update, read by the transition. */
export const messageBodyPlace = (processId: string, updateId: string): string =>
  `message_body:${processId}:${updateId}`;

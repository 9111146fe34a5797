/** What the encrypted body of a message is bound to: written by the API under the message's id, read by the transition. */
export const messageBodyPlace = (processId: string, messageId: string): string =>
  `message_body:${processId}:${messageId}`;

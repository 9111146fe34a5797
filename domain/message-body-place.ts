/**
 * What the encrypted body of a message is bound to: written by the API under the id of the message or of its update, read by
 * the transition.
 */
export const messageBodyPlace = (processId: string, id: string): string => `message_body:${processId}:${id}`;

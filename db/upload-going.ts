/**
 * When an upload was erased whose bytes are about to go: not yet, and nobody may claim it any more. Written before they are removed,
 * so that a crash leaves bytes that the next sweep removes, and never a row without bytes that is kept.
 */
export const going = 'infinity';

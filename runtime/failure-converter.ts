import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces of failures are encrypted like payloads. Loaded by Temporal, by its path. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });

import { ApplicationFailure } from '@temporalio/common';
import { ProviderError } from '../providers/provider-error';

/**
 * A provider's error as Temporal must see it: `retry` passes by itself and `alert` once an operator has acted, so both
 * are tried again as long as the activity's policy says; asking the same again changes nothing about the others.
 * Anything else is returned as it is.
 */
export function providerFailure(error: unknown): unknown {
  if (!(error instanceof ProviderError)) return error;
  const nonRetryable = error.kind !== 'retry' && error.kind !== 'alert';
  return ApplicationFailure.create({ message: error.message, type: 'provider-unavailable', nonRetryable });
}

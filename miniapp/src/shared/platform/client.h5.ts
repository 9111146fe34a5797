/** A browser is known again by a cookie of the API. */
export function prepareDeviceId(): void {
  // Nothing to make.
}

/** Which client asks, for every request. */
export function clientHeaders(): Record<string, string> {
  return { 'X-Client': 'h5' };
}

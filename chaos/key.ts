/** An `Idempotency-Key` that says what it was for. */
export const keyOf = (...parts: readonly (string | number)[]): string => `chaos-${parts.join('-')}`;

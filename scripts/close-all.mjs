/**
 * Closes what was opened last first. What can't be closed holds up nothing; it is told in the end.
 * @param {readonly (() => unknown)[]} closing in the order in which they were opened
 */
export async function closeAll(closing) {
  const errors = [];
  for (const close of closing.toReversed()) {
    try {
      await close();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'Not everything could be closed');
}

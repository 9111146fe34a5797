/** Deeper than any definition: what it is made of would overflow whatever walks it, also when it is only read again. */
const deepest = 64;

/** Whether a document nests so deep that it isn't even kept as a draft. Walks level by level, not by recursion. */
export function isTooDeep(document: unknown): boolean {
  let level = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((part): unknown[] =>
      typeof part === 'object' && part !== null ? Object.values(part) : [],
    );
  }
  return false;
}

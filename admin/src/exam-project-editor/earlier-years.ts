/** A place of a project that names a year before the project's own. */
export interface EarlierYear {
  readonly path: string;
  readonly year: number;
}

/** Laws and first editions are named with their years, too: what is older than this was not left from a copy. */
const copiedYears = 3;

/**
 * Where a project still speaks of the years before its own, in words or dates (R-L2): it was copied from theirs, and whoever publishes
 * it is to look there. A hint, no fault: a notice may well speak of last year.
 */
export function earlierYears(definition: unknown, year: number, path = ''): EarlierYear[] {
  if (typeof definition === 'string')
    return [
      ...new Set(
        [...definition.matchAll(/(?<!\d)(20\d\d)(?=\s*年|-\d\d)/g)].map(([, named]) => Number(named)),
      ),
    ]
      .filter((named) => named < year && named >= year - copiedYears)
      .map((named) => ({ path, year: named }));
  if (typeof definition !== 'object' || definition === null) return [];
  return Object.entries(definition).flatMap(([key, value]) => earlierYears(value, year, `${path}/${key}`));
}

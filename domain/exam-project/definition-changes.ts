import type { DefinitionChange } from '../../contracts/exam-project-editor';
import { escape, isRecord } from '../form/json-pointer';

/**
 * Where two definitions differ, by pointer (R-L2). What has a code or a key is compared with its namesake wherever it stands, other
 * lists by their places; a list of words, such as the required fields, is one value. Where the parts are the same and their order
 * isn't, as of the fields of a section, the order is the change: `before` and `after` are their names.
 */
export function definitionChanges(before: unknown, after: unknown, path = ''): DefinitionChange[] {
  if (isRecord(before) && isRecord(after)) {
    const isOrdered = path.endsWith('/properties');
    return parts(new Map(Object.entries(before)), new Map(Object.entries(after)), path, isOrdered);
  }
  if (Array.isArray(before) && Array.isArray(after) && !(before.every(isWord) && after.every(isWord)))
    return parts(byName(before), byName(after), path, true);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function parts(
  from: ReadonlyMap<string, unknown>,
  to: ReadonlyMap<string, unknown>,
  path: string,
  isOrdered: boolean,
): DefinitionChange[] {
  const kept = (some: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] =>
    [...some.keys()].filter((name) => other.has(name));
  const [before, after] = [kept(from, to), kept(to, from)];
  return [
    ...(isOrdered && before.some((name, at) => name !== after[at]) ? [{ path, before, after }] : []),
    ...[...new Set([...from.keys(), ...to.keys()])].flatMap((name) =>
      definitionChanges(from.get(name), to.get(name), `${path}/${escape(name)}`),
    ),
  ];
}

const isWord = (value: unknown): boolean => typeof value === 'string';

function byName(list: readonly unknown[]): Map<string, unknown> {
  return new Map(
    list.map((item, at) => {
      const { code, key } = isRecord(item) ? item : {};
      return [typeof code === 'string' ? code : typeof key === 'string' ? key : String(at), item];
    }),
  );
}

import type { DefinitionChange } from '../../contracts/exam-project-editor';
import { escape, isRecord } from '../form/json-pointer';

/**
 * Where two definitions differ, by pointer (R-L2). What has a code or a key is compared with its namesake wherever it stands;
 * other lists by their places.
 */
export function definitionChanges(before: unknown, after: unknown, path = ''): DefinitionChange[] {
  if (isRecord(before) && isRecord(after))
    return union(Object.keys(before), Object.keys(after)).flatMap((key) =>
      definitionChanges(before[key], after[key], `${path}/${escape(key)}`),
    );
  if (Array.isArray(before) && Array.isArray(after)) {
    const [from, to] = [byName(before), byName(after)];
    return union([...from.keys()], [...to.keys()]).flatMap((name) =>
      definitionChanges(from.get(name), to.get(name), `${path}/${escape(name)}`),
    );
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function byName(list: readonly unknown[]): Map<string, unknown> {
  return new Map(
    list.map((item, at) => {
      const { code, key } = isRecord(item) ? item : {};
      return [typeof code === 'string' ? code : typeof key === 'string' ? key : String(at), item];
    }),
  );
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

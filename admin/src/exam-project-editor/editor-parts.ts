import type { FieldProblem } from '@contracts/problems';

/** The parts of a definition that are edited as JSON, each by itself; the rest has a form of fields. */
export const jsonParts = {
  form: { label: '申报表单', names: ['form'] },
  rules: { label: '填写规则', names: ['rules'] },
  materials: { label: '材料', names: ['materials'] },
  people: { label: '隐私与涉及的他人', names: ['privateFields', 'thirdPersons'] },
} as const satisfies Record<string, { label: string; names: readonly string[] }>;
export type JsonPart = keyof typeof jsonParts;
export type EditorPart = 'settings' | JsonPart;

const namesOf = (part: JsonPart): readonly string[] => jsonParts[part].names;
const nameOf = (path: string): string => path.split('/')[1] ?? '';

/** Which part a fault belongs to. */
export const partOfFault = ({ path }: FieldProblem): EditorPart =>
  (Object.keys(jsonParts) as JsonPart[]).find((part) => namesOf(part).includes(nameOf(path))) ?? 'settings';

/** What stands in the editor of a part: the one name's value, or the names with theirs. */
export function valueOfPart(part: JsonPart, definition: Readonly<Record<string, unknown>>): unknown {
  const [only, ...others] = namesOf(part);
  if (only !== undefined && others.length === 0) return definition[only];
  return Object.fromEntries(
    namesOf(part).flatMap((name) => (definition[name] === undefined ? [] : [[name, definition[name]]])),
  );
}

/** The names that what was typed sets, and those that it leaves out. */
export function changeOfPart(part: JsonPart, typed: unknown) {
  const names = namesOf(part);
  const [only] = names;
  if (only !== undefined && names.length === 1) return { parts: { [only]: typed }, dropped: [] };
  const given = typeof typed === 'object' && typed !== null ? (typed as Record<string, unknown>) : {};
  return { parts: given, dropped: names.filter((name) => given[name] === undefined) };
}

/** The faults of a part, by pointers that begin at what stands in its editor. */
export function faultsOfPart(part: JsonPart, faults: readonly FieldProblem[]): FieldProblem[] {
  const own = faults.filter((fault) => partOfFault(fault) === part);
  return namesOf(part).length > 1
    ? own
    : own.map(({ path, message }) => ({ path: path.slice(nameOf(path).length + 1), message }));
}

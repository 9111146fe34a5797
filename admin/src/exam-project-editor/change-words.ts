import type { DefinitionChange } from '@contracts/exam-project-editor';
import { formatYuan } from '../format/money';
import { partWords, wordOfValue } from './definition-words';

/** One change as a clerk reads it: where, and what became of it. */
export interface ChangeWords {
  readonly place: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Instead of both. */
  readonly note: string | undefined;
}

/** Puts the places in which two definitions differ into words (R-L2). `definitions`: newest first, to find names in. */
export function changeWords(change: DefinitionChange, definitions: readonly unknown[]): ChangeWords {
  const keys = keysOf(change.path);
  const { before, after } = change;
  const place = placeWords(change.path, definitions);
  const words = (value: unknown) => (value === undefined ? undefined : valueText(keys, value, definitions));
  if (isWords(before) && isWords(after)) {
    const names = (values: readonly string[]) => values.map((value) => nameOf(keys, value, definitions));
    const [gone, added] = [
      before.filter((one) => !after.includes(one)),
      after.filter((one) => !before.includes(one)),
    ];
    if (gone.length + added.length === 0)
      return { place, note: `顺序改为：${names(after).join('、')}`, before: undefined, after: undefined };
    return {
      ...{ place, note: undefined },
      before: gone.length > 0 ? names(gone).join('、') : undefined,
      after: added.length > 0 ? names(added).join('、') : undefined,
    };
  }
  return { place, before: words(before), after: words(after), note: undefined };
}

/** `/form/properties/basic/properties/mobile/maxLength` → 申报表单 › 基本信息 › 联系电话 › 最多字数 */
export function placeWords(path: string, definitions: readonly unknown[]): string {
  const keys = keysOf(path);
  return keys
    .flatMap((key, at) => {
      const before = keys[at - 1];
      const isOfForm = keys[0] === 'form' && at > 0;
      if (isOfForm && (key === 'properties' || key === 'items') && before !== 'properties') return [];
      const named = definitions
        .map((definition) => titleOf(valueAt(definition, keys.slice(0, at + 1))))
        .find((title) => title !== undefined);
      if (named !== undefined && (before === 'properties' || !(key in partWords))) return [named];
      if (before === 'feeFenByLevel') return [nameOf(['levels'], key, definitions)];
      if (/^\d+$/.test(key)) return [`第 ${Number(key) + 1} 项`];
      return [before === 'properties' ? key : (partWords[key] ?? key)];
    })
    .join(' › ');
}

export const keysOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at these keys; in a list by code or key, as the changes name it, else by place. */
export function valueAt(document: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value))
      return (
        value.find((item) => isRecord(item) && (item.code === key || item.key === key)) ?? value[Number(key)]
      );
    return isRecord(value) ? value[key] : undefined;
  }, document);
}

function valueText(keys: readonly string[], value: unknown, definitions: readonly unknown[]): string {
  const part = keys.at(-1) ?? '';
  if (keys.at(-2) === 'feeFenByLevel' && typeof value === 'number') return formatYuan(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isWords(value)) return value.map((one) => nameOf(keys, one, definitions)).join('、');
  if (Array.isArray(value)) return value.map((one) => valueText(keys, one, definitions)).join('；');
  if (!isRecord(value)) return wordOfValue(part, value) ?? String(value);
  if (part === 'when' || part === 'x-when') return '有条件';
  const title = titleOf(value);
  const facts = Object.entries(value).flatMap(([name, inner]) =>
    name === 'title' || name === 'name' || (isRecord(inner) && Object.keys(inner).length === 0)
      ? []
      : name === 'properties' && isRecord(inner)
        ? [
            `字段：${Object.entries(inner)
              .map(([key, field]) => titleOf(field) ?? key)
              .join('、')}`,
          ]
        : name === 'additionalProperties' || name === 'items'
          ? []
          : [`${partWords[name] ?? name}：${valueText([...keys, name], inner, definitions)}`],
  );
  return [...(title ? [`“${title}”`] : []), ...(facts.length > 0 ? [`（${facts.join('，')}）`] : [])].join(
    '',
  );
}

/** What a word of a list stands for: a field of the section, a level, or itself. */
function nameOf(keys: readonly string[], word: string, definitions: readonly unknown[]): string {
  const part = keys.at(-1);
  const beside = keys.slice(0, -1);
  const places =
    part === 'required'
      ? [[...beside, 'properties', word]]
      : [[...keys, word], ...(part === 'levels' ? [['levels', word]] : [])];
  for (const definition of definitions)
    for (const place of places) {
      const title = titleOf(valueAt(definition, place));
      if (title !== undefined) return title;
    }
  return word;
}

function titleOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const { title, name } = value;
  return typeof title === 'string' ? title : typeof name === 'string' ? name : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

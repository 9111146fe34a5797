import type { ApplicationContent } from '../contracts/exam-application';
import type { ExamProjectDefinition } from '../contracts/exam-project';
import { titleAt } from './form/field-title';
import { escape, isRecord } from './form/json-pointer';
import { materialPath } from './form/material-check';

/** One difference between two rounds; `before` or `after` is absent where there was nothing. */
export interface ContentChange {
  path: string;
  title: string;
  before?: unknown;
  after?: unknown;
}

const choiceTitles: Readonly<Record<string, string>> = {
  level: '级别',
  category: '类别',
  candidateType: '考生类型',
  subjects: '报考科目',
  region: '申报地区',
};

/**
 * What a candidate changed since the last round (R-N4), field by field: the pointer into the content and the field's title.
 * Lists of words are one value; rows are compared by their place. Materials are compared as sets of files.
 */
export function contentDifference(
  before: ApplicationContent,
  after: ApplicationContent,
  definition: Pick<ExamProjectDefinition, 'form' | 'materials'>,
): ContentChange[] {
  const choice = leafChanges(before.choice, after.choice, '').map((change) => ({
    ...change,
    path: `/choice${change.path}`,
    title: choiceTitles[change.path.slice(1)] ?? change.path.slice(1),
  }));
  const form = leafChanges(before.form, after.form, '').map((change) => ({
    ...change,
    path: `/form${change.path}`,
    title: titleInWords(definition, change.path),
  }));
  return [...choice, ...form, ...materialChanges(before.materials, after.materials, definition)];
}

type Leaf = Omit<ContentChange, 'title'>;

function leafChanges(before: unknown, after: unknown, path: string): Leaf[] {
  if (isRecord(before) || isRecord(after)) {
    const [from, to] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
    return union(Object.keys(from), Object.keys(to)).flatMap((key) =>
      leafChanges(from[key], to[key], `${path}/${escape(key)}`),
    );
  }
  if (isRows(before) || isRows(after)) {
    const [from, to] = [isRows(before) ? before : [], isRows(after) ? after : []];
    const length = Math.max(from.length, to.length);
    return Array.from({ length }, (_, row) => leafChanges(from[row], to[row], `${path}/${row}`)).flat();
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

/** “学历信息 第 2 项：学校”: the list and the row are named too. */
function titleInWords({ form }: Pick<ExamProjectDefinition, 'form'>, path: string): string {
  const [list, row] = /^(\/[^/]+)\/(\d+)\//.exec(path)?.slice(1) ?? [];
  const title = titleAt(form, path);
  return list && row ? `${titleAt(form, list)} 第 ${Number(row) + 1} 项：${title}` : title;
}

function materialChanges(
  before: ApplicationContent['materials'],
  after: ApplicationContent['materials'],
  { materials }: Pick<ExamProjectDefinition, 'materials'>,
): ContentChange[] {
  const paths = union(before.map(pathOf), after.map(pathOf));
  return paths.flatMap((path) => {
    const [from, to] = [filesAt(before, path), filesAt(after, path)];
    if (from.join() === to.join()) return [];
    const [, , key, row] = path.split('/');
    const title = materials.find((material) => material.key === key)?.title ?? key ?? '';
    return [
      {
        path,
        title: row === undefined ? title : `${title}（第 ${Number(row) + 1} 项）`,
        ...(from.length > 0 && { before: from }),
        ...(to.length > 0 && { after: to }),
      },
    ];
  });
}

type Material = ApplicationContent['materials'][number];
const pathOf = ({ material, row }: Material): string => materialPath(material, row);
const filesAt = (materials: readonly Material[], path: string): string[] =>
  materials.filter((material) => pathOf(material) === path).map(({ uploadId }) => uploadId);

const isRows = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isRecord);
const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

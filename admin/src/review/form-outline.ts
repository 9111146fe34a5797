import type { ApplicationContent } from '@contracts/exam-application';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import { choiceFields } from './choice-fields';
import type { DivisionName } from './division-names';
import { pointerTo } from './json-pointer';
import type { OutlineField } from './outline-field';

/** A titled block of the form: a section, or one row of a section that repeats. */
export interface OutlineSection {
  path: string;
  title: string;
  fields: OutlineField[];
}

/** The form in the project's sections and order, with what was filled in (R-N4). */
export function formOutline(
  definition: ExamProjectDefinition,
  content: ApplicationContent,
  divisionName: DivisionName,
): OutlineSection[] {
  return [
    { path: '/choice', title: '申报类别', fields: choiceFields(definition, content.choice, divisionName) },
    // What isn't asked of this type of candidate isn't there.
    ...propertiesOf(definition.form)
      .filter(([name]) => content.form[name] !== undefined)
      .flatMap(([name, schema]) =>
        sectionsAt(
          { schema, value: content.form[name], path: pointerTo('form', name), divisionName },
          titleOf(schema, name),
        ),
      ),
  ];
}

/** A part of the form where it stands. */
interface Part {
  schema: unknown;
  value: unknown;
  path: string;
  divisionName: DivisionName;
}

function sectionsAt(part: Part, title: string): OutlineSection[] {
  const { schema, value, path } = part;
  const items = property(schema, 'items');
  if (items === undefined) return [{ path, title, fields: fieldsAt(part) }];
  const rows: unknown[] = Array.isArray(value) ? value : [];
  return rows.map((row, index) => ({
    path: `${path}/${index}`,
    title: rows.length > 1 ? `${title}（第 ${index + 1} 项）` : title,
    fields: fieldsAt({ ...part, schema: items, value: row, path: `${path}/${index}` }),
  }));
}

/** Fields of fields are drawn in line: “地址 · 区县”. */
function fieldsAt(part: Part, above = ''): OutlineField[] {
  return propertiesOf(part.schema).flatMap(([name, schema]): OutlineField[] => {
    const path = part.path + pointerTo(name);
    const title = above + titleOf(schema, name);
    const value = property(part.value, name);
    if (propertiesOf(schema).length > 0) return fieldsAt({ ...part, schema, value, path }, `${title} · `);
    const text = valueText(value);
    if (property(schema, 'x-widget') !== 'region') return [{ path, title, text }];
    return [{ path, title, text: text && part.divisionName(text), isDivision: true }];
  });
}

/** A value as people read it. Words of an `enum` are stored as they are read. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(valueText).join('、');
  if (typeof value === 'object') return Object.values(value).map(valueText).filter(Boolean).join('，');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function propertiesOf(schema: unknown): [string, unknown][] {
  const properties = property(schema, 'properties');
  return typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
}

function titleOf(schema: unknown, name: string): string {
  const title = property(schema, 'title');
  return typeof title === 'string' ? title : name;
}

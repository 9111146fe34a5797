import type { ApplicationForm } from '../../contracts/exam-application';
import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { isRecord } from '../../domain/form/json-pointer';

/** The values of a form in the words and the order of its schema, ready to print. */
export interface PrintedSection {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly tables: readonly FieldTable[];
}

export interface Field {
  readonly label: string;
  readonly value: string;
}

/** A list of the form: one row an entry. */
export interface FieldTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Names for the codes that the schema doesn't name itself. */
export interface CodeNames {
  /** A division's name by its code. */
  division(code: string): string | undefined;
}

/**
 * Every section that has values, by the project's schema. What the schema doesn't know can't be in a form, which was
 * checked against it; what was left empty is left out.
 */
export function printedSections(
  schema: JsonSchemaDocument,
  form: ApplicationForm,
  names: CodeNames,
): PrintedSection[] {
  return propertiesOf(schema).flatMap(([key, section]) => {
    const value = form[key];
    if (isEmpty(value)) return [];
    const content = isRecord(value) ? contentOf(section, value, names) : lonelyContent(section, value, names);
    return [{ title: titleOf(section, key), ...content }];
  });
}

type Content = Pick<PrintedSection, 'fields' | 'tables'>;

function contentOf(schema: Schema, value: Values, names: CodeNames): Content {
  const fields: Field[] = [];
  const tables: FieldTable[] = [];
  for (const [key, property] of propertiesOf(schema)) {
    const part = value[key];
    if (isEmpty(part)) continue;
    if (isListOfRecords(part)) tables.push(tableOf(property, titleOf(property, key), part, names));
    else if (isRecord(part)) {
      const inner = contentOf(property, part, names);
      fields.push(
        ...inner.fields.map(({ label, value: text }) => ({
          label: `${titleOf(property, key)} · ${label}`,
          value: text,
        })),
      );
      tables.push(...inner.tables);
    } else fields.push({ label: titleOf(property, key), value: wordsFor(property, part, names) });
  }
  return { fields, tables };
}

/** A section that is one list, or one value. */
function lonelyContent(schema: Schema, value: unknown, names: CodeNames): Content {
  if (isListOfRecords(value)) return { fields: [], tables: [tableOf(schema, '', value, names)] };
  return { fields: [{ label: titleOf(schema, ''), value: wordsFor(schema, value, names) }], tables: [] };
}

function tableOf(schema: Schema, title: string, rows: readonly Values[], names: CodeNames): FieldTable {
  // A column that no row fills in only takes room.
  const columns = propertiesOf(itemsOf(schema)).filter(([key]) => rows.some((row) => !isEmpty(row[key])));
  return {
    title,
    columns: columns.map(([key, property]) => titleOf(property, key)),
    rows: rows.map((row) => columns.map(([key, property]) => wordsFor(property, row[key], names))),
  };
}

/** A value as people read it. */
function wordsFor(schema: Schema, value: unknown, names: CodeNames): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return value.map((item) => wordsFor(itemsOf(schema), item, names)).join('、');
  if (isRecord(value)) {
    const { fields } = contentOf(schema, value, names);
    return fields.map((field) => `${field.label}：${field.value}`).join('；');
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  const label = isRecord(schema['x-labels']) ? schema['x-labels'][text] : undefined;
  if (typeof label === 'string') return label;
  if (schema['x-widget'] === 'region') return names.division(text) ?? text;
  return typeof schema['x-unit'] === 'string' ? `${text} ${schema['x-unit']}` : text;
}

type Schema = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, unknown>>;

/**
 * The properties in their order, those that the schema adds under a condition (`allOf`, `then`, `else`) after its own.
 * Whether they apply was checked when the form was sent; here a value decides.
 */
function propertiesOf(schema: Schema): [string, Schema][] {
  const own = isRecord(schema.properties) ? Object.entries(schema.properties) : [];
  const branches = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  const added = [...branches, schema.then, schema.else]
    .filter(isRecord)
    .flatMap((branch) => propertiesOf(branch));
  const all = new Map<string, Schema>();
  for (const [key, property] of [...own, ...added]) {
    if (isRecord(property)) all.set(key, { ...property, ...all.get(key) });
  }
  return [...all];
}

const itemsOf = (schema: Schema): Schema => (isRecord(schema.items) ? schema.items : {});
const titleOf = (schema: Schema, key: string): string =>
  typeof schema.title === 'string' ? schema.title : key;

function isListOfRecords(value: unknown): value is readonly Values[] {
  return Array.isArray(value) && value.every(isRecord);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

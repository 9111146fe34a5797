import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import type { FieldFault } from '../form/field-fault';
import { escape, isRecord } from '../form/json-pointer';
import { compileSchema } from '../form/schema-compiler';
import { sectionFaults } from './section-faults';

/** Schemas that name other schemas may be endless; a form has no use for them. */
const references = [
  '$ref',
  '$dynamicRef',
  '$recursiveRef',
  '$id',
  '$anchor',
  '$dynamicAnchor',
  '$defs',
  'definitions',
];

/** What keeps a form from being drawn and checked (docs/exam-project-form.md), by pointer into the definition. */
export function formFaults(form: JsonSchemaDocument): FieldFault[] {
  const faults = [referring(form, '/form'), sectionFaults(form)].find((some) => some.length > 0);
  return faults ?? schemaFaults(form, '/form');
}

/** A schema that doesn't compile, at the innermost part that doesn't. */
export function schemaFaults(schema: JsonSchemaDocument, path: string): FieldFault[] {
  const named = referring(schema, path);
  if (named.length > 0) return named;
  const refusal = compilersRefusal(schema);
  if (refusal === undefined) return [];
  for (const [part, at] of partsOf(schema, path)) {
    const [fault] = schemaFaults(part, at);
    if (fault) return [fault];
  }
  const { key, message } = wordsOf(refusal);
  return [{ path: key === undefined ? path : `${path}/${escape(key)}`, message }];
}

function compilersRefusal(schema: JsonSchemaDocument): string | undefined {
  try {
    compileSchema(schema);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Each field of a section, and what a list holds. */
function partsOf({ properties, items }: JsonSchemaDocument, path: string): [JsonSchemaDocument, string][] {
  const fields = isRecord(properties) ? Object.entries(properties) : [];
  return [
    ...fields.map(([name, part]) => [part, `${path}/properties/${escape(name)}`] as const),
    [items, `${path}/items`] as const,
  ].flatMap(([part, at]): [JsonSchemaDocument, string][] => (isRecord(part) ? [[part, at]] : []));
}

/** The compiler's refusal in a sentence, with the key that it names; what it says otherwise stands as it is. */
function wordsOf(refusal: string): { key?: string; message: string } {
  const unknown = /unknown keyword: "([^"]+)"/.exec(refusal)?.[1];
  if (unknown !== undefined)
    return {
      key: unknown,
      message: `“${unknown}”不是可用的写法；如果是字段，须写在 properties 里面。`,
    };
  const wrong = /schema is invalid: data\/([^/ ,]+)/.exec(refusal)?.[1];
  if (wrong !== undefined) return { key: wrong, message: `“${wrong}”的取值不是 JSON Schema 所允许的。` };
  return { message: `不是可用的 JSON Schema：${refusal}` };
}

function referring(schema: unknown, path: string): FieldFault[] {
  if (Array.isArray(schema)) return schema.flatMap((part, at) => referring(part, `${path}/${at}`));
  if (!isRecord(schema)) return [];
  return Object.entries(schema).flatMap(([key, part]) =>
    references.includes(key)
      ? [{ path: `${path}/${escape(key)}`, message: `表单不能使用 ${key}：每个字段都写在它所在的位置。` }]
      : referring(part, `${path}/${escape(key)}`),
  );
}

import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import type { FieldFault } from '../form/field-fault';
import { escape, isRecord } from '../form/json-pointer';
import { isPrefillWord, prefillWords } from '../form/prefilled-form';
import { compileSchema } from '../form/schema-compiler';

/** A form that is filled in on a phone: more fields, or deeper ones, are a mistake, and would cost each check. */
const mostFields = 400;
const deepest = 6;
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
  const faults = [...referring(form, '/form'), ...sectionFaults(form)];
  return faults.length > 0 ? faults : schemaFaults(form, '/form');
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

/** Sections are closed objects, or lists of them; every field has a title. */
function sectionFaults({ type, properties }: JsonSchemaDocument): FieldFault[] {
  if (type !== 'object' || !isRecord(properties) || Object.keys(properties).length === 0)
    return [{ path: '/form/properties', message: '表单须至少有一个部分。' }];
  const count = { fields: 0 };
  const faults = Object.entries(properties).flatMap(([name, section]) =>
    fieldFaults(section, `/form/properties/${escape(name)}`, 1, count),
  );
  return count.fields > mostFields
    ? [...faults, { path: '/form', message: `表单最多 ${mostFields} 个字段。` }]
    : faults;
}

function fieldFaults(field: unknown, path: string, depth: number, count: { fields: number }): FieldFault[] {
  count.fields += 1;
  if (!isRecord(field)) return [{ path, message: '须为一个字段。' }];
  if (depth > deepest) return [{ path, message: `字段最多嵌套 ${deepest} 层。` }];
  const { title, type, properties, items, additionalProperties, 'x-prefill': prefill } = field;
  const below = isRecord(properties) ? Object.entries(properties) : [];
  return [
    ...(typeof title === 'string' && title !== '' ? [] : [{ path, message: '须有标题（title）。' }]),
    ...(type === 'object' && additionalProperties !== false
      ? [{ path, message: '须写明 additionalProperties: false，以拒绝多余的内容。' }]
      : []),
    ...(prefill === undefined || isPrefillWord(prefill)
      ? []
      : [{ path: `${path}/x-prefill`, message: `可预填的只有 ${prefillWords.join('、')}。` }]),
    ...below.flatMap(([name, part]) =>
      fieldFaults(part, `${path}/properties/${escape(name)}`, depth + 1, count),
    ),
    ...(type === 'array' ? fieldFaults(items, `${path}/items`, depth + 1, count) : []),
  ];
}

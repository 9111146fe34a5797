import type { JsonSchemaDocument } from '@contracts/exam-project-form';

/** A region to choose from: city, then county. Codes are the six-digit division codes. */
export interface Region {
  code: string;
  name: string;
  children?: readonly Region[];
}

/** What the renderer reads of a JSON Schema (2020-12); the whole of it is checked by the server alone. */
export interface FieldSchema {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  title?: string;
  description?: string;
  enum?: readonly string[];
  format?: string;
  maxLength?: number;
  formatMinimum?: string;
  formatMaximum?: string;
  'x-widget'?: 'radio' | 'switch' | 'textarea' | 'region';
  properties?: Readonly<Record<string, FieldSchema>>;
  required?: readonly string[];
  items?: FieldSchema;
  minItems?: number;
  maxItems?: number;
}

export type SectionValue = Readonly<Record<string, unknown>>;

/** A project's form as the renderer sees it. The API compiled it before it was published. */
export function asFieldSchema(document: JsonSchemaDocument): FieldSchema {
  return document;
}

/** How a field is filled in; one that repeats is rows of such fields. */
type FieldKind = 'tick' | 'radio' | 'choice' | 'date' | 'region' | 'number' | 'long-text' | 'text';

const longTextFrom = 150;

export function kindOf(schema: FieldSchema): FieldKind {
  const widget = schema['x-widget'];
  if (schema.type === 'boolean') return 'tick';
  if (widget === 'region') return 'region';
  if (schema.enum) return widget === 'radio' ? 'radio' : 'choice';
  if (schema.format === 'date') return 'date';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  return widget === 'textarea' || (schema.maxLength ?? 0) >= longTextFrom ? 'long-text' : 'text';
}

export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const asRow = (value: unknown): SectionValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as SectionValue) : {};

/** The value with one property changed; an emptied one is left out, as JSON Schema's `required` wants it. */
export function changed(value: SectionValue, name: string, next: unknown): SectionValue {
  if (next !== '' && next !== undefined) return { ...value, [name]: next };
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
}

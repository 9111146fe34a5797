import type { TSchema } from '@sinclair/typebox';
import Ajv, { type FuncKeywordDefinition, type Options, type ValidateFunction } from 'ajv';
import type { DataValidationCxt } from 'ajv/dist/types';
import addFormats from 'ajv-formats';
import { fieldProblems } from './field-sentences';
import { ProblemError } from './problems';

/** PostgreSQL finds a row by its id in any case, but a process has one name: ids go on as the rows spell them. */
const lowerCase: FuncKeywordDefinition = {
  keyword: 'lowerCase',
  type: 'string',
  schemaType: 'boolean',
  modifying: true,
  errors: false,
  validate: (_schema: true, text: string, _parent?: object, context?: DataValidationCxt): true => {
    if (context) context.parentData[context.parentDataProperty] = text.toLowerCase();
    return true;
  },
};

const options = {
  ...{ allErrors: true, verbose: true, useDefaults: true, strictTypes: false },
  keywords: [lowerCase],
} as const satisfies Options;
const exact = addFormats(new Ajv(options));
/** Path, query and multipart fields arrive as text. */
const coercing = addFormats(new Ajv({ ...options, coerceTypes: 'array' }));

/** Checks a value against a contract's schema and returns it; throws the problem that names each wrong field. */
export type Check = (value: unknown) => unknown;

/**
 * A check that refuses unknown fields too. Defaults are filled in, ids spelt in one way; from text, numbers and booleans are
 * read.
 */
export function createCheck(schema: TSchema, source: 'json' | 'text'): Check {
  const compiled = compileOnce(source === 'json' ? exact : coercing, schema);
  return (value) => {
    const validate = compiled();
    if (!validate(value)) throw refused(validate);
    return value;
  };
}

/** For answers: fails loudly where the contract says otherwise than the code. Not for production, where it costs. */
export function createAnswerCheck(route: string, schema: TSchema): Check {
  const compiled = compileOnce(exact, schema);
  return (value) => {
    const validate = compiled();
    if (!validate(value))
      throw new Error(`${route} answers otherwise than its contract: ${exact.errorsText(validate.errors)}`);
    return value;
  };
}

/** With its first use: all schemas of the contracts are a second's work, and a program starts sooner without it. */
function compileOnce(ajv: Ajv, schema: TSchema): () => ValidateFunction {
  let compiled: ValidateFunction | undefined;
  return () => (compiled ??= ajv.compile(closed(schema)));
}

function refused(validate: ValidateFunction): ProblemError {
  const fields = fieldProblems(validate.errors ?? []);
  const [first] = fields;
  const detail =
    fields.length === 1 && first
      ? `填写的内容有误：${first.message}`
      : `有 ${fields.length} 处填写有误，请按提示修改。`;
  return new ProblemError('invalid-request', detail, { fields });
}

/**
 * The schema with `additionalProperties: false` on every object that lists its fields and doesn't say otherwise, and with one
 * spelling of ids.
 */
function closed(schema: unknown): object {
  if (typeof schema !== 'object' || schema === null)
    throw new Error('A contract holds what is not a schema.');
  return close(schema);
}

function close(node: object): object {
  if (Array.isArray(node)) return node.map((part: unknown) => (isObject(part) ? close(part) : part));
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, part]: [string, unknown]) => [
      key,
      isObject(part) && key !== 'default' ? close(part) : part,
    ]),
  );
  if (copy.format === 'uuid') return { ...copy, lowerCase: true };
  return 'properties' in copy && !('additionalProperties' in copy) && copy.type === 'object'
    ? { ...copy, additionalProperties: false }
    : copy;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

import { Type, type TSchema } from '@sinclair/typebox';

/** Building blocks of the contracts' schemas. */

export const id = Type.String({ format: 'uuid' });
export const time = Type.String({ format: 'date-time' });

/** One of these words; in OpenAPI an `enum`. */
export const oneOf = <const Words extends readonly string[]>(words: Words, description?: string) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], ...(description && { description }) });

export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

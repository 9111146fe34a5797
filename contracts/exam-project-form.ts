import { Type, type Static } from '@sinclair/typebox';

/** A JSON Schema (2020-12) as data; checked by compiling it (domain/form/form-check). */
export const JsonSchemaDocument = Type.Record(Type.String(), Type.Unknown());
export type JsonSchemaDocument = Static<typeof JsonSchemaDocument>;

/**
 * A condition on what was chosen and filled in: a JSON Schema that the document `{ choice, form }` must satisfy.
 * Where it belongs to a row, the document is `{ choice, form, row }`.
 */
export const Condition = JsonSchemaDocument;
export type Condition = Static<typeof Condition>;

const Pointer = Type.String({
  pattern: '^(/[^/]+)+$',
  description: 'JSON pointer into the document { choice, form }; a * stands for each row',
});

/** What JSON Schema can't say: rules between fields. A closed list; the sentence is for the person. */
export const FormRule = Type.Union([
  Type.Object(
    { kind: Type.Literal('date-order'), earlier: Pointer, later: Pointer, message: Type.String() },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('years-since'),
      from: Pointer,
      years: Type.Integer({ minimum: 1 }),
      by: Type.String({ format: 'date' }),
      when: Type.Optional(Condition),
      message: Type.String(),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('all-equal'), values: Pointer, to: Pointer, message: Type.String() },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('refuse-when'), when: Condition, path: Pointer, message: Type.String() },
    { additionalProperties: false },
  ),
]);
export type FormRule = Static<typeof FormRule>;

/** A material to upload (材料, R-L1): asked where `when` holds, once or once a row of `eachRowOf`. */
export const MaterialDefinition = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    title: Type.String({ minLength: 1 }),
    help: Type.String(),
    /** What a good picture shows, for the example beside the upload. */
    exampleHints: Type.Array(Type.String()),
    when: Type.Optional(Condition),
    eachRowOf: Type.Optional(Pointer),
    minFiles: Type.Integer({ minimum: 0 }),
    maxFiles: Type.Integer({ minimum: 1 }),
    accept: Type.Array(
      Type.Union([Type.Literal('image/jpeg'), Type.Literal('image/png'), Type.Literal('application/pdf')]),
      { minItems: 1 },
    ),
    minWidth: Type.Optional(Type.Integer({ minimum: 1 })),
    minHeight: Type.Optional(Type.Integer({ minimum: 1 })),
    /** The file may be given until this day (Asia/Shanghai) instead of with the submission. */
    mayFollowUntil: Type.Optional(Type.String({ format: 'date' })),
  },
  { additionalProperties: false },
);
export type MaterialDefinition = Static<typeof MaterialDefinition>;

import { Type, type Static } from '@sinclair/typebox';
import { keptSidePixels } from './upload-limit';

/** A JSON Schema (2020-12) as data; checked by compiling it (domain/form/form-check). */
export const jsonSchemaDocument = Type.Record(Type.String(), Type.Unknown());
export type JsonSchemaDocument = Static<typeof jsonSchemaDocument>;

/**
 * A condition on what was chosen and filled in: a JSON Schema that the document `{ choice, form }` must satisfy.
 * Where it belongs to a row, the document is `{ choice, form, row }`.
 */
export const condition = jsonSchemaDocument;
export type Condition = Static<typeof condition>;

export const pointer = Type.String({
  pattern: '^(/[^/]+)+$',
  description: 'JSON pointer into the document { choice, form }; a * stands for each row',
});

/** What JSON Schema can't say: rules between fields. A closed list; the sentence is for the person. */
export const formRule = Type.Union([
  Type.Object(
    { kind: Type.Literal('date-order'), earlier: pointer, later: pointer, message: Type.String() },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('years-since'),
      from: pointer,
      years: Type.Integer({ minimum: 1 }),
      by: Type.String({ format: 'date' }),
      when: Type.Optional(condition),
      message: Type.String(),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('all-equal'), values: pointer, to: pointer, message: Type.String() },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('all-different'),
      values: Type.Array(pointer, { minItems: 1 }),
      message: Type.String(),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('refuse-when'), when: condition, path: pointer, message: Type.String() },
    { additionalProperties: false },
  ),
]);
export type FormRule = Static<typeof formRule>;

/**
 * A material to upload (材料, R-L1): asked where `when` holds, once or once a row of `eachRowOf`. Its files are pictures,
 * as all that people upload here: the manuals have originals photographed (拍照上传), and `POST /uploads` takes no others.
 */
export const materialDefinition = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    title: Type.String({ minLength: 1 }),
    help: Type.String(),
    /** What a good picture shows, for the example beside the upload. */
    exampleHints: Type.Array(Type.String()),
    when: Type.Optional(condition),
    eachRowOf: Type.Optional(pointer),
    minFiles: Type.Integer({ minimum: 0 }),
    maxFiles: Type.Integer({ minimum: 1 }),
    /** Pictures are stored with at most 2,000 pixels a side. */
    minWidth: Type.Optional(Type.Integer({ minimum: 1, maximum: keptSidePixels })),
    minHeight: Type.Optional(Type.Integer({ minimum: 1, maximum: keptSidePixels })),
    /** It may be missing from what is sent until this day (Asia/Shanghai); a reviewer asks for it as a change (R-N2). The newest version’s holds for all (R-L2). */
    mayFollowUntil: Type.Optional(Type.String({ format: 'date' })),
    /** It shows others than the candidate, as a teacher's ID card: erased long before the rest (R-V3). */
    ofThirdPersons: Type.Optional(Type.Boolean()),
    /** A document (证件) of those whom the form names in this role: each has their own, so that no picture of it serves two of them (R-M5). */
    documentOf: Type.Optional(Type.String({ minLength: 1, description: 'thirdPersons 中的 role' })),
  },
  { additionalProperties: false },
);
export type MaterialDefinition = Static<typeof materialDefinition>;

/**
 * Somebody whom the form names, such as a teacher (R-M5): told by SMS that they were, and known again by their number, which is
 * held as an index alone. `idNumber`, `mobile`: the fields under `each`.
 */
export const thirdPerson = Type.Object(
  {
    each: pointer,
    role: Type.String({ minLength: 1, description: '例如 推荐医师，短信和审核页以此称呼' }),
    idNumber: Type.String(),
    mobile: Type.String(),
    /** The reviewer is warned where more live applications than this name them in this role. */
    warnAbove: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
);
export type ThirdPerson = Static<typeof thirdPerson>;

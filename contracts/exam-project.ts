import { Type, type Static } from '@sinclair/typebox';
import {
  reviewLevels,
  stages,
  stepKinds,
  type ReviewLevel,
  type Stage,
  type StepKind,
} from './exam-application-states';
import { oneOf } from './shape';
import { formRule, jsonSchemaDocument, materialDefinition, pointer, thirdPerson } from './exam-project-form';

/** Codes of a project: short, stable, never shown. */
const code = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z.-]*$', maxLength: 64 });

export const choice = Type.Object(
  { code, name: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);
export type Choice = Static<typeof choice>;

/** A category (类别, or 专业); `levels` limits it to some levels of the project. */
export const category = Type.Object(
  {
    code,
    name: Type.String({ minLength: 1 }),
    group: Type.Optional(Type.String()),
    levels: Type.Optional(Type.Array(code, { minItems: 1 })),
  },
  { additionalProperties: false },
);
export type Category = Static<typeof category>;

/** When the route goes by a region, which one is meant (R-C5: the personal file; R-M5: place of practice or study). */
export const workUnitRule = Type.Unsafe<'required' | 'or-flexible' | 'not-asked'>({
  type: 'string',
  enum: ['required', 'or-flexible', 'not-asked'],
});

/** What is to be paid, in fen: nothing, one amount a level, or an amount a subject and level. */
export const feeRule = Type.Union([
  Type.Object({ kind: Type.Literal('none') }, { additionalProperties: false }),
  Type.Object(
    {
      kind: oneOf(['per-application', 'per-subject']),
      due: oneOf(['on-submission', 'on-approval']),
      feeFenByLevel: Type.Record(code, Type.Integer({ minimum: 1 })),
      /** Full and automatic refunds (R-P3); each names an ending of the application. */
      refundWhen: Type.Object(
        {
          withdrawn: Type.Boolean(),
          rejected: Type.Boolean(),
          unfinished: Type.Boolean(),
          givenUp: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
      /** WeChat Pay merchant of this project (R-P5); empty: the platform's. */
      merchantId: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  ),
]);
export type FeeRule = Static<typeof feeRule>;

/** A step of the route, bottom-up. `institutionCode` names the registration point where it isn't the lowest department. */
export const routeStepDefinition = Type.Object(
  {
    kind: Type.Unsafe<StepKind>({ type: 'string', enum: [...stepKinds] }),
    level: Type.Unsafe<ReviewLevel>({ type: 'string', enum: [...reviewLevels] }),
    institutionCode: Type.Optional(Type.String({ pattern: '^[0-9]{10}$' })),
  },
  { additionalProperties: false },
);
export type RouteStepDefinition = Static<typeof routeStepDefinition>;

/**
 * All that makes one exam project, but its dates (R-L1): a new project is such a document and no code. A published
 * version never changes; running applications keep the version they were submitted under, by the dates of the newest (R-L2).
 */
export const examProjectDefinition = Type.Object(
  {
    summary: Type.String({ description: 'One or two sentences for the tile and the list' }),
    levels: Type.Array(choice, { minItems: 1 }),
    categories: Type.Array(category, { minItems: 1 }),
    /** R-M5: types of candidate whose form and materials differ. */
    candidateTypes: Type.Optional(Type.Array(choice, { minItems: 2 })),
    subjects: Type.Optional(
      Type.Object(
        { list: Type.Array(choice, { minItems: 1 }), mayLeaveOutPassed: Type.Boolean() },
        { additionalProperties: false },
      ),
    ),
    /** Divisions whose people may apply; `420000` is the whole province. */
    regions: Type.Array(Type.String({ pattern: '^[0-9]{6}$' }), { minItems: 1 }),
    workUnit: workUnitRule,
    route: Type.Array(routeStepDefinition, { minItems: 1 }),
    fee: feeRule,
    /** R-N5: passing at unit level asks for the dates; `requiredMonths` is shown, the level decides. */
    internship: Type.Optional(
      Type.Object(
        {
          formPath: Type.String(),
          /** A date: that of the newest version holds for running applications too (R-L2). */
          countsUntil: Type.String({ format: 'date' }),
          requiredMonths: Type.Integer({ minimum: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
    notice: Type.Object(
      { title: Type.String(), paragraphs: Type.Array(Type.String(), { minItems: 1 }) },
      { additionalProperties: false },
    ),
    pledge: Type.Object(
      { version: Type.String(), paragraphs: Type.Array(Type.String(), { minItems: 1 }) },
      { additionalProperties: false },
    ),
    form: jsonSchemaDocument,
    rules: Type.Array(formRule),
    /** Fields that name or reach a person: stored encrypted. Pointers into { form }; a * stands for each row (R-V3). */
    privateFields: Type.Optional(Type.Array(pointer)),
    /** People beside the candidate whom the form names; absent: none. */
    thirdPersons: Type.Optional(Type.Array(thirdPerson, { minItems: 1 })),
    materials: Type.Array(materialDefinition),
    /** Minutes that filling in takes, for the checklist before the start. */
    minutesToFill: Type.Integer({ minimum: 1 }),
    /** R-N7: after how many working days the reviewer is reminded, and the level above sees the file. */
    ageing: Type.Object(
      { remindAfterDays: Type.Integer({ minimum: 1 }), showAboveAfterDays: Type.Integer({ minimum: 1 }) },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type ExamProjectDefinition = Static<typeof examProjectDefinition>;

/** When a stage is open; instants in ISO 8601. Not versioned: an extension reaches running applications at once (R-L2). */
export const projectWindow = Type.Object(
  {
    stage: Type.Unsafe<Stage>({ type: 'string', enum: [...stages] }),
    opensAt: Type.String({ format: 'date-time' }),
    closesAt: Type.String({ format: 'date-time' }),
  },
  { additionalProperties: false },
);
export type ProjectWindow = Static<typeof projectWindow>;

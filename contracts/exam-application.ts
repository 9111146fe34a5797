import { Type, type Static } from '@sinclair/typebox';
import { reviewLevels, stepKinds, type ReviewLevel, type StepKind } from './exam-application-states';

/** What the candidate chooses before filling in the form (R-M1). Codes are those of the project's definition. */
export const applicationChoice = Type.Object(
  {
    level: Type.String({ title: '级别' }),
    category: Type.String({ title: '类别' }),
    candidateType: Type.Optional(Type.String({ title: '考生类型' })),
    subjects: Type.Optional(Type.Array(Type.String(), { title: '报考科目', uniqueItems: true, minItems: 1 })),
    /** Division code; asked where the route goes by region: personal file (R-C5) or place of practice (R-M5). */
    region: Type.Optional(Type.String({ title: '申报地区', pattern: '^[0-9]{6}$' })),
  },
  { additionalProperties: false },
);
export type ApplicationChoice = Static<typeof applicationChoice>;

/** A choice on its way: anything may be missing; an empty text or list takes back what was chosen. */
export const draftChoice = Type.Partial(
  Type.Composite(
    [
      Type.Omit(applicationChoice, ['subjects', 'region']),
      Type.Object({
        subjects: Type.Array(Type.String(), { uniqueItems: true }),
        region: Type.String({ pattern: '^([0-9]{6})?$' }),
      }),
    ],
    { additionalProperties: false },
  ),
);
export type DraftChoice = Static<typeof draftChoice>;

/** A file that the candidate gave for one material; `row` where a material belongs to one row of the form. */
export const applicationMaterial = Type.Object(
  {
    material: Type.String({ description: 'The key of the material in the project' }),
    row: Type.Optional(Type.Integer({ minimum: 0 })),
    uploadId: Type.String({ format: 'uuid' }),
  },
  { additionalProperties: false },
);
export type ApplicationMaterial = Static<typeof applicationMaterial>;

/** The values of the form: one property a section. Checked against the project's JSON Schema, not here. */
export const applicationForm = Type.Record(Type.String(), Type.Unknown());
export type ApplicationForm = Static<typeof applicationForm>;

/** One version of what a candidate sends: what a draft holds and what a submission freezes (R-M1, R-M6). */
export const applicationContent = Type.Object(
  { choice: applicationChoice, form: applicationForm, materials: Type.Array(applicationMaterial) },
  { additionalProperties: false },
);
export type ApplicationContent = Static<typeof applicationContent>;

/** A defect that a reviewer names (允许修改): where, and what to do about it. `path` is a JSON pointer into the content. */
export const requestedChange = Type.Object(
  { path: Type.String(), remark: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
);
export type RequestedChange = Static<typeof requestedChange>;

/** A step of an application's route with the institution that takes it. */
export const routeStep = Type.Object({
  kind: Type.Unsafe<StepKind>({ type: 'string', enum: [...stepKinds] }),
  level: Type.Unsafe<ReviewLevel>({ type: 'string', enum: [...reviewLevels] }),
  institutionId: Type.String({ format: 'uuid' }),
});
export type RouteStep = Static<typeof routeStep>;

/** A time of practice that a unit confirmed (R-N5). Days are `YYYY-MM-DD`, both included. */
export const internshipPeriod = Type.Object(
  { from: Type.String({ format: 'date' }), until: Type.String({ format: 'date' }) },
  { additionalProperties: false },
);
export type InternshipPeriod = Static<typeof internshipPeriod>;

/** What units have confirmed of a person's practice, in this and earlier years, and the sum of this year (R-N5). */
export const confirmedInternship = Type.Object({
  confirmed: Type.Array(
    Type.Object({
      institutionName: Type.String(),
      confirmedBy: Type.String({ description: '确认单位与角色' }),
      examYear: Type.Integer(),
      period: internshipPeriod,
      counts: Type.Boolean({ description: '是否计入本年度' }),
    }),
  ),
  total: Type.Object(
    {
      months: Type.Integer({ description: '按日历计的整月数' }),
      days: Type.Integer({ description: '不足一个月的天数' }),
      allDays: Type.Integer({ description: '全部天数' }),
    },
    { description: '本年度已确认的时间，重叠部分只计一次' },
  ),
});
export type ConfirmedInternship = Static<typeof confirmedInternship>;

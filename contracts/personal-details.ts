import { Type, type Static } from '@sinclair/typebox';
import { codesOf, type Choice } from './choice';
import { institutionName } from './page';
import {
  degrees,
  educations,
  establishments,
  ethnicities,
  identityTypes,
  personalDetailWords,
  politicalStatuses,
  posts,
  sexes,
  titles,
  type ChangedDetail,
} from './personal-details-choices';
import { nationalities } from './nationalities';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';
import { internalDepartmentName } from './unit-information';

/** 我的信息 (R-I7): kept by the person, corrected by the HR account of the unit in whose roster they are. */

const chosen = <const C extends readonly Choice[]>(choices: C, field: ChangedDetail) =>
  oneOf(codesOf(choices), personalDetailWords[field]);

/** What is asked follows identityType and nationality; what isn't asked is not kept. */
export const typedPersonalDetails = Type.Object({
  identityType: chosen(identityTypes, 'identityType'),
  nationality: chosen(nationalities, 'nationality'),
  ethnicity: Type.Optional(chosen(ethnicities, 'ethnicity')),
  politicalStatus: Type.Optional(chosen(politicalStatuses, 'politicalStatus')),
  education: Type.Optional(chosen(educations, 'education')),
  degree: Type.Optional(chosen(degrees, 'degree')),
  title: Type.Optional(chosen(titles, 'title')),
  post: Type.Optional(chosen(posts, 'post')),
  establishment: Type.Optional(chosen(establishments, 'establishment')),
});
export type TypedPersonalDetails = Static<typeof typedPersonalDetails>;

const changedDetails = Object.keys(personalDetailWords) as ChangedDetail[];

const change = Type.Object({
  at: time,
  by: Type.String({ description: '修改人：本人，或单位和经办人姓名' }),
  field: oneOf(changedDetails),
  before: orNull(Type.String({ description: '原来的代码；内设机构为名称' })),
  after: orNull(Type.String()),
});
export type PersonalDetailsChange = Static<typeof change>;

export const mostChangesShown = 100;

export const personalDetails = Type.Object({
  version: Type.Integer({ minimum: 0, description: '保存的次数；0 为还没有填写' }),
  savedAt: orNull(time),
  savedBy: orNull(Type.String()),
  name: orNull(Type.String()),
  sex: orNull(oneOf(sexes, '取自证件')),
  bornOn: orNull(Type.String({ format: 'date', description: '取自证件' })),
  values: Type.Partial(typedPersonalDetails),
  offered: Type.Partial(Type.Pick(typedPersonalDetails, ['title', 'post', 'establishment']), {
    description: '还没有填写时：单位预传名单中填写的，供核对后保存',
  }),
  unit: orNull(
    Type.Composite([
      institutionName,
      Type.Object({
        internalDepartment: orNull(internalDepartmentName),
        internalDepartments: Type.Array(internalDepartmentName, { description: '单位在用的内设机构' }),
      }),
    ]),
  ),
  changes: Type.Array(change, { description: `最近的修改，最多 ${mostChangesShown} 条，新的在前` }),
});
export type PersonalDetails = Static<typeof personalDetails>;

const saved = Type.Object({
  version: Type.Integer({ minimum: 0, description: '填写时所见的版本；其后已被他人保存的，不予保存' }),
  values: typedPersonalDetails,
});

export const personalDetailsRoutes = {
  'GET /personal-details': { summary: '我的信息', tag: 'personal-details', response: personalDetails },
  'PUT /personal-details': {
    summary: '保存我的信息',
    tag: 'personal-details',
    changesProcess: true,
    body: saved,
    response: personalDetails,
    problems: ['changed-elsewhere'],
  },
  'GET /staff/:id/personal-details': {
    summary: '花名册中一人的信息；查看会被记录',
    tag: 'personal-details',
    params: Type.Object({ id }),
    response: personalDetails,
    problems: ['not-found'],
  },
  'PUT /staff/:id/personal-details': {
    summary: '单位人事更正花名册中一人的信息，本人会收到通知',
    tag: 'personal-details',
    changesProcess: true,
    params: Type.Object({ id }),
    body: saved,
    response: personalDetails,
    problems: ['not-found', 'changed-elsewhere'],
  },
  'PUT /staff/:id/internal-department': {
    summary: '单位人事更正花名册中一人所在的内设机构，本人会收到通知',
    tag: 'personal-details',
    changesProcess: true,
    params: Type.Object({ id }),
    body: Type.Object({ internalDepartmentId: id }),
    response: personalDetails,
    problems: ['not-found'],
  },
} as const satisfies Routes;

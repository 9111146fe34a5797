import { Type, type Static } from '@sinclair/typebox';
import { institutionKinds } from './institution-kinds';
import { institutionName } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';
import {
  administrativeRanks,
  affiliations,
  economicTypes,
  mostInternalDepartmentsKept,
  mostOtherNames,
  publicNatures,
  sponsors,
  unitInformationActions,
  unitInformationStates,
  unitInformationTasks,
  versionedSections,
} from './unit-information-choices';

/** A unit's own information (单位信息维护, R-E5): sections that save by themselves, each with a version of its own. */

/** 一、主体信息: read by the unit, changed by its department. What supervises it, and with it 行政隶属, is its place in the tree. */
export const unitSubject = Type.Object({
  code: Type.String({ description: '机构编码' }),
  name: Type.String({ description: '单位名称' }),
  kind: oneOf(institutionKinds, '机构类别'),
  supervisor: orNull(institutionName),
  affiliation: orNull(oneOf(affiliations, '行政隶属；省级主管部门没有')),
});

const subjectChange = Type.Object({
  name: Type.String({ maxLength: 200, description: '单位名称' }),
  kind: oneOf(institutionKinds, '机构类别'),
});

/** 二、基本信息: every field of the figure. Texts are judged by our own rules, in words. */
export const basicInformation = Type.Object({
  creditCode: Type.Optional(Type.String({ maxLength: 40, description: '统一社会信用代码，按机构类别' })),
  licenceNumber: Type.Optional(
    Type.String({ maxLength: 60, description: '医疗机构执业许可证号或诊所备案凭证号，按机构类别' }),
  ),
  foundedOn: Type.String({ format: 'date', description: '成立日期' }),
  legalRepresentative: Type.String({ maxLength: 100, description: '法人代表（负责人）' }),
  sponsor: oneOf(sponsors, '设置/主办单位'),
  websiteDomain: Type.Optional(Type.String({ maxLength: 200, description: '网站域名' })),
  economicType: oneOf(economicTypes, '登记注册经济类型'),
  administrativeRank: oneOf(administrativeRanks, '单位行政级别'),
  isUpToStandard: Type.Boolean({ description: '是否达到建设标准' }),
  publicNature: oneOf(publicNatures, '单位事业性质'),
});
export type BasicInformation = Static<typeof basicInformation>;

/** 地址信息. */
export const addressInformation = Type.Object({
  divisionCode: Type.String({ pattern: '^[0-9]{6}$', description: '所在县（市、区）的行政区划代码' }),
  address: Type.String({ maxLength: 300, description: '详细地址' }),
  postcode: Type.String({ maxLength: 20, description: '邮政编码' }),
  phone: Type.String({ maxLength: 40, description: '单位电话' }),
  email: Type.Optional(Type.String({ maxLength: 100, description: '单位电子邮箱' })),
});
export type AddressInformation = Static<typeof addressInformation>;

/** 内设机构 as it is chosen. */
export const internalDepartmentName = Type.Object({ id, name: Type.String() });
export type InternalDepartmentName = Static<typeof internalDepartmentName>;

const internalDepartment = Type.Composite([
  internalDepartmentName,
  Type.Object({
    isRetired: Type.Boolean({ description: '已停用：不能再选，已选的人员保留' }),
    staffCount: Type.Integer({ description: '选择了它的在绑人员' }),
  }),
]);
export type InternalDepartment = Static<typeof internalDepartment>;

/** `version` counts the savings; 0: never saved here. */
const stamp = {
  version: Type.Integer({ minimum: 0 }),
  savedAt: orNull(time),
  savedBy: orNull(Type.String({ description: '最近保存人的姓名' })),
};

export const unitInformation = Type.Object({
  institutionId: id,
  state: oneOf(unitInformationStates, '机构信息状态'),
  todo: Type.Array(oneOf(unitInformationTasks), { description: '尚需完成的事项，按页面顺序' }),
  confirmedAt: orNull(time),
  asked: Type.Object({
    creditCode: Type.Boolean(),
    licence: orNull(Type.String({ description: '该类别的执业证照名称；为空则不填' })),
  }),
  subject: Type.Object({ ...stamp, values: unitSubject }),
  basic: Type.Object({ ...stamp, values: Type.Partial(basicInformation) }),
  otherNames: Type.Object({ ...stamp, isNone: Type.Boolean(), names: Type.Array(Type.String()) }),
  address: Type.Object({ ...stamp, values: Type.Partial(addressInformation) }),
  internalDepartments: Type.Object({
    ...stamp,
    isNone: Type.Boolean(),
    departments: Type.Array(internalDepartment),
  }),
  availableActions: Type.Array(oneOf(unitInformationActions)),
});
export type UnitInformation = Static<typeof unitInformation>;

const version = Type.Integer({ minimum: 0, description: '填写时所见的版本；其后已被他人保存的，不予保存' });
const isNone = Type.Boolean({ description: '勾选“无”' });
const problems = ['changed-elsewhere'] as const;

export const unitInformationRoutes = {
  'GET /institutions/:id/information': {
    summary: '一个单位的信息：本单位，或主管单位查看直接下属',
    tag: 'unit-information',
    params: Type.Object({ id }),
    response: unitInformation,
    problems: ['not-found'],
  },
  'PUT /institutions/:id/subject': {
    summary: '主管单位修改直接下属的主体信息，该单位须重新确认',
    tag: 'unit-information',
    changesProcess: true,
    params: Type.Object({ id }),
    body: Type.Object({ version, values: subjectChange }),
    response: unitInformation,
    problems: ['not-found', 'not-allowed-now', 'already-exists', ...problems],
  },
  'PUT /unit-information/basic': {
    summary: '保存本单位的基本信息',
    tag: 'unit-information',
    changesProcess: true,
    body: Type.Object({ version, values: basicInformation }),
    response: unitInformation,
    problems: ['already-exists', ...problems],
  },
  'PUT /unit-information/other-names': {
    summary: '保存本单位的其他名称，或勾选“无其它名称”',
    tag: 'unit-information',
    changesProcess: true,
    body: Type.Object({
      version,
      isNone,
      names: Type.Array(Type.String({ maxLength: 200 }), { maxItems: mostOtherNames }),
    }),
    response: unitInformation,
    problems: ['already-exists', ...problems],
  },
  'PUT /unit-information/address': {
    summary: '保存本单位的地址信息',
    tag: 'unit-information',
    changesProcess: true,
    body: Type.Object({ version, values: addressInformation }),
    response: unitInformation,
    problems: [...problems],
  },
  'PUT /unit-information/internal-departments': {
    summary: '保存本单位的内设机构：按顺序列出全部，改名和停用不影响已选择的人员',
    tag: 'unit-information',
    changesProcess: true,
    body: Type.Object({
      version,
      isNone,
      departments: Type.Array(
        Type.Object({
          id: Type.Optional(Type.String({ format: 'uuid', description: '新增的不填' })),
          name: Type.String({ maxLength: 100 }),
          isRetired: Type.Boolean(),
        }),
        { maxItems: mostInternalDepartmentsKept },
      ),
    }),
    response: unitInformation,
    problems: [...problems],
  },
  'POST /unit-information/confirmations': {
    summary: '信息完成确认：各栏都已填写后，确认内容完整、真实',
    tag: 'unit-information',
    changesProcess: true,
    body: Type.Object({
      versions: Type.Object(
        Object.fromEntries(versionedSections.map((section) => [section, version])) as Record<
          (typeof versionedSections)[number],
          typeof version
        >,
        { description: '确认时所见的各栏版本' },
      ),
    }),
    response: unitInformation,
    problems: ['not-allowed-now', ...problems],
  },
} as const satisfies Routes;

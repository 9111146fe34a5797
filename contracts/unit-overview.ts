import { Type, type Static } from '@sinclair/typebox';
import { institutionKinds } from './institution-kinds';
import { institutionName } from './page';
import { id, oneOf, orNull, time } from './shape';
import { unitInformationStates, unitInformationTasks } from './unit-information-choices';

/** Who reviews in one business for a unit, and how much waits there. */
export const unitBusiness = Type.Object({
  code: Type.String(),
  name: Type.String(),
  reviewers: Type.Array(Type.Object({ id, name: Type.String(), roleLabel: Type.String() })),
  waiting: Type.Integer({ description: '本单位现在可以审核的申报，与审核人首页的数量相同' }),
  waitingIsMinimum: Type.Optional(Type.Boolean({ description: '实际更多' })),
  since: orNull(time),
  workingDays: Type.Integer({ description: '其中最久的已等待的工作日' }),
});
export type UnitBusiness = Static<typeof unitBusiness>;

/** A unit as its HR account answers for it: counts and states, no candidate and no code (R-K3, R-N1, R-E6). */
export const unitOverview = Type.Object({
  id,
  code: Type.String({ description: '机构编码' }),
  kind: oneOf(institutionKinds),
  supervisor: orNull(institutionName),
  information: Type.Object(
    { state: oneOf(unitInformationStates), todo: Type.Array(oneOf(unitInformationTasks)) },
    { description: '单位信息是否已完善，以及尚需完成的事项' },
  ),
  memberCount: Type.Integer({ description: '已绑定本单位的人数' }),
  confirmCode: orNull(
    Type.Object(
      { issuedAt: orNull(time), isDue: Type.Boolean({ description: '生成已满 180 天，应当更换' }) },
      { description: '仅医疗机构有；确认码本身在“本单位确认码”中查看' },
    ),
  ),
  businesses: Type.Array(unitBusiness, { description: '有人审核或有申报待审核的业务' }),
});
export type UnitOverview = Static<typeof unitOverview>;

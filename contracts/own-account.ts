import { Type, type Static } from '@sinclair/typebox';
import { authorizationRow } from './authorization';
import { businessCode } from './business';
import { pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, orNull, time } from './shape';
import { accountContact, unitAccountSummary } from './unit-account';

/** The accounts that a unit's HR account gives: 业务帐号管理 (R-E3) and 分账号 (R-E4). */

/** One row of manual 002 figure 2-3: a business of the catalogue, whether or not it ever had an account. */
export const businessAccountRow = Type.Object({
  account: orNull(unitAccountSummary),
  authorization: authorizationRow,
  holder: orNull(accountContact),
  lastLoginAt: orNull(time),
  mayIssue: Type.Boolean({ description: '可以生成账户；该业务已由他人以授权码激活的，须先解除授权' }),
});
export type BusinessAccountRow = Static<typeof businessAccountRow>;

const whichAccount = Type.Object({ id });
const businessCodes = Type.Array(businessCode, { minItems: 1, maxItems: 100, uniqueItems: true });

export const ownAccountRoutes = {
  'GET /business-accounts': {
    summary: '业务帐号管理：本单位每项业务一行，按业务编码排列',
    tag: 'own-account',
    query: Type.Object(pageQuery),
    response: pageOf(businessAccountRow),
  },
  'POST /business-accounts': {
    summary: '为本单位的一项业务生成账户和激活码（30 天有效）',
    tag: 'own-account',
    body: Type.Object({ businessCode }),
    response: unitAccountSummary,
    changesProcess: true,
    problems: ['not-found', 'already-exists', 'outcome-unknown'],
  },
  'GET /sub-accounts': {
    summary: '本单位的分账号，按账号排列',
    tag: 'own-account',
    query: Type.Object(pageQuery),
    response: pageOf(unitAccountSummary),
  },
  'POST /sub-accounts': {
    summary: '新增分账号并生成激活码（30 天有效）；激活后成为所选业务的辅助管理员',
    tag: 'own-account',
    body: Type.Object({ businessCodes }),
    response: unitAccountSummary,
    changesProcess: true,
    problems: ['not-allowed-now', 'outcome-unknown'],
  },
  'POST /sub-accounts/:id/businesses': {
    summary: '更改分账号的业务；已激活的立即生效',
    tag: 'own-account',
    params: whichAccount,
    body: Type.Object({ businessCodes }),
    response: unitAccountSummary,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'PUT /own-accounts/:id/details': {
    summary: '激活前先行填写业务账号或分账号的管理人信息，供激活人核对修改',
    tag: 'own-account',
    params: whichAccount,
    body: Type.Object({
      name: Type.String({ maxLength: 100, description: '管理姓名，与其实名认证一致' }),
      phone: Type.Optional(Type.String({ maxLength: 32, description: '手机号；已填写过的可省略，保持不变' })),
      department: Type.String({ maxLength: 100, description: '所在部门' }),
      officePhone: Type.String({ maxLength: 40, description: '办公电话' }),
    }),
    response: unitAccountSummary,
    problems: ['not-found', 'not-allowed-now'],
  },
  'GET /own-accounts/:id/phone': {
    summary: '查看业务账号或分账号管理人的完整手机号；查看会被记录',
    tag: 'own-account',
    params: whichAccount,
    response: Type.Object({ phone: Type.String() }),
    problems: ['not-found'],
  },
} as const satisfies Routes;

import { daysOfBatchPass } from '../../contracts/batch-pass-states';
import type { ErasedKind } from '../../contracts/erased-kinds';
import type { RetentionConfig } from '../../runtime/config';

const days = (count: number): string => (count % 365 === 0 ? `${count / 365} 年` : `${count} 天`);

/** Of the pictures that go with what a department decides: a registration, an application for a unit's HR account. */
export const petitionProofKeptFor = (kept: RetentionConfig): string =>
  `未通过、撤回或作废的，办结后 ${days(kept.proofKeptDays)}；通过的，${days(kept.admittedProofKeptDays)}`;

/** Of those that go with a request for correction. */
export const correctionProofKeptFor = (kept: RetentionConfig): string => `办结后 ${days(kept.proofKeptDays)}`;

const withAccount = '账号注销的，随账号删除';

/** How long each kind is kept, for who asks (R-V3); the days are this installation's. */
export const keptFor = (kept: RetentionConfig): Readonly<Record<ErasedKind, string>> => ({
  'identity-picture': '核验结束即删除',
  'unused-file': '上传后 30 分钟',
  'one-time': '失效后 1 小时至 31 天',
  proof: `机构注册和人事账号：${petitionProofKeptFor(kept)}。更正申请：${correctionProofKeptFor(kept)}`,
  'import-file': '导入结束后删除',
  'import-row': '导入结束后，需说明的行 7 天，其余即删除',
  'preloaded-row': `导入后 ${days(kept.preloadedRowKeptDays)}，删除前 30 天告知单位；已绑定的，证件号码和手机号保留至离开花名册，其余随移除人员名册`,
  'batch-pass': `批量通过结束后 ${days(daysOfBatchPass)}；每份的审核记录保留`,
  'unsent-draft': `项目结束后 ${days(kept.unsentDraftKeptDays)}；${withAccount}`,
  'application-private': `项目结束后 ${days(kept.applicationPrivateKeptDays)}`,
  'application-content': `项目结束后 ${days(kept.applicationContentKeptDays)}；申报人、项目、审核和缴费记录保留`,
  'application-file': '随申报内容；第三人的材料随联系方式和第三人信息',
  correction: `答复或撤回后 ${days(kept.correctionKeptDays)}；${withAccount}`,
  'left-entry': `离开花名册或退回后 ${days(kept.leftEntryKeptDays)}；何时在哪个单位的记录保留`,
  'transfer-proof': `转账登记当年年底起 ${kept.transferProofKeptYears} 年；退款记录保留`,
  message: `${days(kept.messageKeptDays)}；${withAccount}`,
  'closed-account': `账号使用期间保留，注销时即删除，当日为找回账号所做的核验次日；提交过申报的，姓名和证件随申报记录保留；重复申报限制，项目结束后 ${days(kept.applicationPrivateKeptDays)}`,
  'access-log': days(Math.max(kept.accessLogKeptDays, 180)),
});

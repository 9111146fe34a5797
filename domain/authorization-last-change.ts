import type { AuthorizationEvents, EventsBeside } from './process-events';

/** Its own, and what its business account does to it. */
type Change = keyof AuthorizationEvents | Extract<keyof EventsBeside, `authorization.${string}`>;

/** What happened last to a row of the authorization table, in a word or two beside who did it (R-H2). */
const words: Readonly<Record<Change, string>> = {
  'authorization.issued': '生成授权码',
  'authorization.reset': '重置',
  'authorization.offered': '直接授权',
  'authorization.declined': '不接受直接授权',
  'authorization.check-begun': '开始本人确认',
  'authorization.check-failed': '本人确认未成功',
  'authorization.activated': '激活',
  'authorization.revoked': '解除授权',
  'authorization.suspended': '停用',
  'authorization.resumed': '恢复使用',
  'authorization.account-activated': '激活业务账号',
  'authorization.account-revoked': '撤销业务账号',
  'authorization.code-expired': '授权码过期',
  'authorization.transferred': '转移业务管理人',
};

/** An event of a later version of the program shows as it is. */
export const authorizationChangeWord = (type: string): string => (isKnown(type) ? words[type] : type);

const isKnown = (type: string): type is Change => Object.hasOwn(words, type);

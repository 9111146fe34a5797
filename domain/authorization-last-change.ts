import type { AuthorizationEvents } from './process-events';

type RowEvent = keyof AuthorizationEvents | 'authorization.transferred';

/** What happened last to a row of the authorization table, in a word or two beside who did it (R-H2). */
const words: Readonly<Record<RowEvent, string>> = {
  'authorization.issued': '生成授权码',
  'authorization.reset': '重置',
  'authorization.offered': '直接授权',
  'authorization.declined': '不接受直接授权',
  'authorization.check-begun': '开始本人确认',
  'authorization.check-failed': '本人确认未成功',
  'authorization.activated': '激活',
  'authorization.revoked': '解除授权',
  'authorization.code-expired': '授权码过期',
  'authorization.transferred': '转移业务管理人',
};

/** An event of a later version of the program shows as it is. */
export const authorizationChangeWord = (type: string): string => (isKnown(type) ? words[type] : type);

const isKnown = (type: string): type is RowEvent => Object.hasOwn(words, type);

import { decide, message } from './message';

/** What the platform's administrators are told by the detector of impossible states (R-U1). */
export const impossibleStateMessages = {
  'impossible-state.found': message({
    title: '发现不应出现的状态',
    params: { count: 'number' },
    text: ({ count }) => `每日检查新发现 ${count} 处数据互相矛盾，请在“数据核对”中逐条查看。`,
    status: '待核对',
    hint: decide,
  }),
};

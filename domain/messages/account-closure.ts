import { message } from './message';

/** What a person is told about the closing of their account (R-V2, R-T1). */
export const closureMessages = {
  'closure.asked': message({
    title: '账号注销申请',
    params: { dueAt: 'text' },
    text: ({ dueAt }) =>
      `您申请了注销账号，将于 ${dueAt} 注销。此前可以登录撤回。如非本人操作，请立即登录撤回并联系平台管理员。`,
    status: '等待注销',
    hint: '此前可以登录撤回',
  }),
  'closure.near': message({
    title: '账号即将注销',
    params: { dueAt: 'text' },
    text: ({ dueAt }) => `您的账号将于 ${dueAt} 注销，注销后不能恢复。不想注销的，请在此之前登录撤回。`,
    status: '即将注销',
    hint: '不想注销请登录撤回',
  }),
  'closure.taken-back': message({
    title: '注销已撤回',
    params: {},
    text: () => '您撤回了注销申请，账号照常使用。',
    status: '已撤回',
    hint: '账号照常使用',
  }),
  'closure.stopped': message({
    title: '账号未能注销',
    params: {},
    text: () =>
      '您的账号未能注销：还有未办结的事项。请在“我的·个人信息与隐私·注销账号”中查看，办结后可以再次申请。',
    status: '未能注销',
    hint: '请登录查看未办结的事项',
  }),
  'closure.closed': message({
    title: '账号已注销',
    params: { at: 'text' },
    text: ({ at }) => `您的账号已于 ${at} 注销，个人信息正在删除。依法应当留存的记录按规定保留。`,
    status: '已注销',
    hint: '账号不能再登录',
  }),
};

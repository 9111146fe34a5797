import { decide, look, message } from './message';

/** What is told about a request for correction (R-V2, R-T1); what was typed is read in it alone. */
export const dataCorrectionMessages = {
  'correction.asked': message({
    title: '已收到更正申请',
    params: { kind: 'text', dueAt: 'text' },
    text: ({ kind, dueAt }) => `已收到您更正“${kind}”的申请，将于 ${dueAt} 前答复。答复前可以撤回。`,
    status: '待答复',
    hint: '答复前可以撤回',
  }),
  'correction.corrected': message({
    title: '更正申请：已更正',
    params: { kind: 'text' },
    text: ({ kind }) => `您更正“${kind}”的申请已答复：已更正。请打开本消息查看更正了什么。`,
    status: '已更正',
    hint: look,
  }),
  'correction.declined': message({
    title: '更正申请：不予更正',
    params: { kind: 'text' },
    text: ({ kind }) =>
      `您更正“${kind}”的申请已答复：不予更正。请打开本消息查看理由；有新的依据，可以再次申请。`,
    status: '不予更正',
    hint: look,
  }),
  'correction.superseded': message({
    title: '重复的更正申请已撤回',
    params: { kind: 'text' },
    text: ({ kind }) =>
      `您的两个账号已合并，都申请了更正“${kind}”：原账号的申请继续等待答复，另一件已撤回，它的证明材料不再保留。`,
    status: '已撤回',
    hint: look,
  }),
  'correction.reminder': message({
    title: '个人信息更正申请待答复',
    params: { kind: 'text', dueAt: 'text' },
    text: ({ kind, dueAt }) => `有一件更正“${kind}”的申请等待答复，应于 ${dueAt} 前答复。`,
    status: '待答复',
    hint: decide,
  }),
  'correction.overdue': message({
    title: '个人信息更正申请逾期未答复',
    params: { kind: 'text', dueAt: 'text' },
    text: ({ kind, dueAt }) => `有一件更正“${kind}”的申请应于 ${dueAt} 前答复，已经逾期，请立即办理。`,
    status: '已逾期',
    hint: decide,
  }),
};

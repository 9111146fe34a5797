import { decide, look, message } from './message';

export const reviewMessages = {
  'review.digest': message({
    title: '待审核材料',
    params: { waiting: 'number', oldestDays: 'number', overdue: 'number' },
    text: ({ waiting, oldestDays, overdue }) =>
      `有 ${waiting} 份材料待审核，最早的已等待 ${oldestDays} 个工作日，其中逾期 ${overdue} 份。`,
    status: '待审核',
    hint: decide,
  }),
  'review.unit-left': message({
    title: '考生已与本单位解绑',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) =>
      `一名考生已与${institution}解绑，其“${project}”的申报已暂停，本单位不能再审核；绑定回本单位的，审核继续。`,
    status: '已暂停',
    hint: look,
  }),
  'review.unit-joined': message({
    title: '考生已绑定到本单位',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) =>
      `一名考生已绑定到${institution}，其“${project}”的申报正在其他单位审核；考生撤回并重新提交后，由本单位审核。`,
    status: '已绑定',
    hint: look,
  }),
  'review.unit-returned': message({
    title: '考生已重新绑定本单位',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) =>
      `一名考生已重新绑定${institution}，其“${project}”的申报不再暂停，审核继续。`,
    status: '恢复审核',
    hint: look,
  }),
};

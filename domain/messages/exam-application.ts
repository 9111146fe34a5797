import { givingUpReasons } from './giving-up-reason';
import { look, message } from './message';

export const examApplicationMessages = {
  'application.submitted': message({
    title: '申报已提交',
    params: { project: 'text', number: 'text' },
    text: ({ project, number }) => `您“${project}”的申报已提交，申报编号 ${number}。`,
    status: '已提交',
    hint: '审核进度可随时查看',
  }),
  /** To whom an application names, who may have no account: by SMS alone (R-M5). */
  'application.named': message({
    title: '您被填报为老师',
    params: { project: 'text', role: 'text' },
    text: ({ project, role }) =>
      `有考生在“${project}”的申报中填报您为${role}，并上传了您的证件。如未经您同意，请向申报地区卫生健康行政部门反映。`,
    status: '已被填报',
    hint: '如未经同意，请向卫健部门反映',
  }),
  'application.no-reviewer': message({
    title: '材料无人审核',
    params: { project: 'text', institution: 'text', waiting: 'number' },
    text: ({ project, institution, waiting }) =>
      `${institution}尚无“${project}”的审核人员，已有 ${waiting} 份材料等待，请尽快授权。`,
    status: '无人审核',
    hint: '请尽快授权审核人员',
  }),
  'application.passed-level': message({
    title: '审核进度',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) => `您“${project}”的申报已由${institution}审核通过，进入下一级审核。`,
    status: '进入下级',
    hint: '本级已通过，进入下一级审核',
  }),
  'application.approved': message({
    title: '审核通过',
    params: { project: 'text' },
    text: ({ project }) => `您“${project}”的申报已通过全部审核，可以查看并打印报名成功通知单。`,
    status: '审核通过',
    hint: '可查看并打印报名成功通知单',
  }),
  'application.rejected': message({
    title: '审核不通过',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) =>
      `您“${project}”的申报由${institution}审核不通过，请登录查看原因和复核办法。`,
    status: '审核不通过',
    hint: '请查看原因和复核办法',
  }),
  'application.changes-requested': message({
    title: '申报材料需要修改',
    params: { project: 'text', institution: 'text', count: 'number', dueAt: 'text' },
    text: ({ project, institution, count, dueAt }) =>
      `${institution}要求修改您“${project}”的申报，共 ${count} 处，请在 ${dueAt} 前修改并重新提交，逾期视为放弃。`,
    status: '需要修改',
    hint: '请按时修改提交，逾期视为放弃',
  }),
  'application.changes-due': message({
    title: '修改即将截止',
    params: { project: 'text', dueAt: 'text' },
    text: ({ project, dueAt }) => `您“${project}”的申报还有修改未提交，截止时间 ${dueAt}，逾期视为放弃。`,
    status: '即将截止',
    hint: '请按时修改提交，逾期视为放弃',
  }),
  'application.confirmed-on-site': message({
    title: '现场确认完成',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) => `您“${project}”的申报已在${institution}完成现场确认。`,
    status: '现场已确认',
    hint: look,
  }),
  'application.removed-from-unit': message({
    title: '已从单位移除',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) =>
      `${institution}已将您“${project}”的申报从单位移除，请绑定新的工作单位后重新提交。`,
    status: '已被移除',
    hint: '请绑定新单位后重新提交',
  }),
  'application.held': message({
    title: '单位已变更，请撤回重报',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) =>
      `您已与${institution}解绑，“${project}”的申报已暂停，该单位不能再审核。请绑定新的工作单位，在申报时间内撤回申报后重新提交；绑定回原单位的，审核继续。`,
    status: '已暂停',
    hint: '请绑定新单位后撤回重报',
  }),
  'application.released': message({
    title: '申报恢复审核',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) => `您已重新绑定${institution}，“${project}”的申报不再暂停，审核继续。`,
    status: '恢复审核',
    hint: look,
  }),
  'application.reopened': message({
    title: '审核重新开启',
    params: { project: 'text', institution: 'text' },
    text: ({ project, institution }) => `${institution}已重新开启您“${project}”申报的审核。`,
    status: '重新审核',
    hint: look,
  }),
  'application.given-up': message({
    title: '申报视为放弃',
    params: { project: 'text', reason: 'reason' },
    text: ({ project, reason }) => `您“${project}”的申报因${givingUpReasons[reason].sentence}，已视为放弃。`,
    status: '视为放弃',
    hint: look,
  }),
  'application.unfinished': message({
    title: '未完成审核',
    params: { project: 'text' },
    text: ({ project }) => `“${project}”已结束，您的申报未完成审核。已缴费用将按规定退回。`,
    status: '未完成审核',
    hint: '已缴费用将按规定退回',
  }),
};

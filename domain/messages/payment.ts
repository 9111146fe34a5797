import { yuan } from '../fee';
import { look, message } from './message';

export const paymentMessages = {
  'payment.due': message({
    title: '请缴费',
    params: { project: 'text', feeFen: 'number', dueAt: 'text' },
    text: ({ project, feeFen, dueAt }) =>
      `您“${project}”的申报需缴费 ${yuan(feeFen)}，请在 ${dueAt} 前完成，逾期视为放弃。`,
    status: '待缴费',
    hint: '逾期视为放弃',
  }),
  'payment.paid': message({
    title: '缴费成功',
    params: { project: 'text', feeFen: 'number' },
    text: ({ project, feeFen }) => `您“${project}”的申报已缴费 ${yuan(feeFen)}。`,
    status: '缴费成功',
    hint: look,
  }),
  'payment.refunded': message({
    title: '已退款',
    params: { project: 'text', feeFen: 'number' },
    text: ({ project, feeFen }) => `您“${project}”的费用 ${yuan(feeFen)} 已原路退回。`,
    status: '已退款',
    hint: '费用已原路退回',
  }),
  'payment.transferred': message({
    title: '已退款',
    params: { project: 'text', feeFen: 'number', day: 'text' },
    text: ({ project, feeFen, day }) => `您“${project}”的费用 ${yuan(feeFen)} 已于 ${day} 通过银行转账退还。`,
    status: '已退款',
    hint: '费用已转账退还',
  }),
};

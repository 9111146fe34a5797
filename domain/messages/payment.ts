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
  'payment.refund-abnormal': message({
    title: '退款无法入账',
    params: { project: 'text', feeFen: 'number' },
    text: ({ project, feeFen }) =>
      `您“${project}”的退款 ${yuan(feeFen)} 无法退回原支付账户（如银行卡已注销）。费用仍会退还：平台将与您联系核对收款账户，改用银行转账；也可向受理申报的主管部门询问。`,
    status: '退款受阻',
    hint: look,
  }),
  'payment.transferred': message({
    title: '已退款',
    params: { project: 'text', feeFen: 'number', day: 'text' },
    text: ({ project, feeFen, day }) => `您“${project}”的费用 ${yuan(feeFen)} 已于 ${day} 通过银行转账退还。`,
    status: '已退款',
    hint: '费用已转账退还',
  }),
};

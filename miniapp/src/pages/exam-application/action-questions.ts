import type { ApplicationDetail } from '@contracts/exam-application-routes';

/** What the candidate does from the record without leaving it; each asks once more. */
export type AskedAction = 'modify' | 'withdraw';

interface Question {
  title: string;
  text: string;
  confirm: string;
}

const paymentSentences: Record<ApplicationDetail['payment']['state'], string> = {
  none: '',
  due: '尚未支付的订单会关闭。',
  paid: '已缴费用保留，再次提交时不重复收费；最终未提交的按项目规定退款。',
  refunding: '',
  refunded: '',
};

/** The question before an action, naming its object and what becomes of the payment (R-M3, R-M4). */
export function questionOf(
  action: AskedAction,
  {
    projectName,
    number,
    payment,
    hold,
    mayResubmit,
  }: Pick<ApplicationDetail, 'projectName' | 'number' | 'payment' | 'hold' | 'mayResubmit'>,
): Question {
  const object = `“${projectName}”（编号 ${number}）`;
  if (action === 'modify') {
    return {
      title: '修改申报',
      text: `${object}将先撤回，再打开供您修改；修改后须重新提交，审核从头开始。${paymentSentences[payment.state]}`,
      confirm: '撤回并修改',
    };
  }
  const what = `撤回${object}后，审核停止。`;
  if (mayResubmit)
    return {
      title: '撤回申报',
      text: `${what}申报时间内可以再次提交，填写的内容会保留。${paymentSentences[payment.state]}`,
      confirm: '撤回申报',
    };
  // Held after the window's end it only goes on by coming back to the unit (R-C4).
  const instead = hold ? '；重新绑定原单位的，审核继续，不需要撤回' : '';
  const money = payment.state === 'paid' ? '已缴费用按项目规定退款。' : paymentSentences[payment.state];
  return {
    title: '撤回申报',
    text: `${what}申报时间已经结束，撤回后不能再次提交${instead}。${money}`,
    confirm: '撤回申报',
  };
}

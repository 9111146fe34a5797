import { questionOf } from './action-questions';
import { holdSentence } from './hold-words';

const unitName = '示例甲医院';
type Asked = Parameters<typeof questionOf>[1];
const payment: Asked['payment'] = {
  ...{ state: 'none', refundTrouble: null, feeFen: 0, returnedFen: 0 },
  ...{ receipt: null, paidAt: null, closesAt: null },
};
const withdrawing = (application: Pick<Asked, 'hold' | 'mayResubmit'> & Partial<Asked>) =>
  questionOf('withdraw', { projectName: '示例考试', number: '1', payment, ...application }).text;

describe('R-C4 a changed unit in words', () => {
  test('nothing is said where nothing is held', () => {
    expect(holdSentence({ hold: null, unitName, mayResubmit: true })).toBeUndefined();
  });

  test('bound elsewhere: withdrawn and sent again, it goes to the new unit', () => {
    const said = holdSentence({ hold: { boundTo: '示例乙医院' }, unitName, mayResubmit: true });
    expect(said).toContain('将由“示例乙医院”审核');
    expect(said).toContain('“示例甲医院”不能再审核');
  });

  test('bound nowhere: a unit first', () => {
    const said = holdSentence({ hold: { boundTo: null }, unitName, mayResubmit: true });
    expect(said).toContain('请先绑定新的工作单位');
  });

  test('the window is over: withdrawn it can’t be sent again, and both places say so', () => {
    const hold = { boundTo: '示例乙医院' };
    expect(holdSentence({ hold, unitName, mayResubmit: false })).toContain('撤回后不能重新提交');
    expect(withdrawing({ hold, mayResubmit: false })).toContain('撤回后不能再次提交；重新绑定原单位的');
    expect(withdrawing({ hold, mayResubmit: true })).toContain('申报时间内可以再次提交');
  });
});

test('R-M4 a withdrawal after the window’s end is final, and so is what becomes of the fee', () => {
  const paid: Asked['payment'] = { ...payment, state: 'paid' };
  const late = withdrawing({ hold: null, mayResubmit: false, payment: paid });
  expect(late).toContain('申报时间已经结束，撤回后不能再次提交。已缴费用按项目规定退款。');
  const early = withdrawing({ hold: null, mayResubmit: true, payment: paid });
  expect(early).toContain('申报时间内可以再次提交，填写的内容会保留。已缴费用保留');
});

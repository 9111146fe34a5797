import { questionOf } from './action-questions';
import { holdSentence } from './hold-words';

const unitName = '示例甲医院';

describe('R-C4 a changed unit in words', () => {
  test('nothing is said where nothing is held', () => {
    expect(holdSentence({ hold: null, unitName })).toBeUndefined();
  });

  test('bound elsewhere: withdrawn and sent again, it goes to the new unit', () => {
    const said = holdSentence({ hold: { boundTo: '示例乙医院', mayResubmit: true }, unitName });
    expect(said).toContain('将由“示例乙医院”审核');
    expect(said).toContain('“示例甲医院”不能再审核');
  });

  test('bound nowhere: a unit first', () => {
    expect(holdSentence({ hold: { boundTo: null, mayResubmit: true }, unitName })).toContain(
      '请先绑定新的工作单位',
    );
  });

  test('the window is over: withdrawn it can’t be sent again, and both places say so', () => {
    const hold = { boundTo: '示例乙医院', mayResubmit: false };
    expect(holdSentence({ hold, unitName })).toContain('撤回后不能重新提交');
    const payment = {
      state: 'none',
      refundTrouble: null,
      feeFen: 0,
      returnedFen: 0,
      receipt: null,
      paidAt: null,
      closesAt: null,
    } as const;
    const question = { projectName: '示例考试', number: '1', payment, hold };
    expect(questionOf('withdraw', question).text).toContain('撤回后不能再次提交');
    expect(questionOf('withdraw', { ...question, hold: null }).text).toContain('申报时间内可以再次提交');
  });
});

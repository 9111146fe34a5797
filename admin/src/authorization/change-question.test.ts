import { changeQuestion } from './change-question';

const row = {
  institution: { id: 'one', name: '示例医院' },
  business: { code: '05', name: '医师资格考试', opensOn: null, closesOn: null },
  holder: null,
  isBeingActivated: false,
};

describe('the question before an authorization is changed', () => {
  it.each(['issue', 'reset', 'revoke'] as const)('R-H2: %s names the unit and the business', (action) => {
    expect(changeQuestion(row, action).title).toContain('“示例医院”的“医师资格考试”');
  });

  it('R-H4: says whose right ends', () => {
    const holder = { name: '辛示例', phoneMasked: null };
    expect(changeQuestion({ ...row, holder }, 'revoke').text).toContain('辛示例的业务管理人权限立即终止');
  });
});

import { changeQuestion } from './change-question';

const unit = {
  institution: { id: 'one', name: '示例医院' },
  accountNumber: '4201060001',
  administrator: null,
};
const administrator = { name: '辛示例', phoneMasked: null, department: null, officePhone: null };

describe('the question before an account is changed', () => {
  it.each(['issue', 'reissue', 'revoke'] as const)('R-E1: %s names the unit', (action) => {
    expect(changeQuestion(unit, action).title).toContain('“示例医院”');
  });

  it('R-E1: says what becomes of the administrator', () => {
    expect(changeQuestion({ ...unit, administrator }, 'reissue').text).toContain('辛示例可继续使用');
    expect(changeQuestion({ ...unit, administrator }, 'revoke').text).toContain('辛示例的权限立即终止');
    expect(changeQuestion(unit, 'revoke').text).not.toContain('权限');
  });
});

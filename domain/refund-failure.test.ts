import {
  isMendable,
  isOfWechat,
  refundFailureSentence,
  refundTermOver,
  unheardAfterTerm,
} from './refund-failure';

test('R-P3 an answer without WeChat’s code or signature is nobody’s refusal', () => {
  expect(['NO_AUTH', 'HTTP_403', 'EV3_VERIFY'].map(isOfWechat)).toEqual([true, false, false]);
});

test.each([
  'NOT_ENOUGH',
  'NO_AUTH',
  'SIGN_ERROR',
  'MCH_NOT_EXISTS',
  'MERCHANT_UNKNOWN',
  'EV3_RES_HEADERS',
  'HTTP_403',
])('R-P3 %s is asked for again', (code) => expect(isMendable(code)).toBe(true));

test.each(['INVALID_REQUEST', 'PARAM_ERROR', 'RESOURCE_NOT_EXISTS', 'USER_ACCOUNT_ABNORMAL', 'A_NEW_CODE'])(
  'R-P3 %s is final',
  (code) => expect(isMendable(code)).toBe(false),
);

test('R-P3 the platform is told what it can do, with the code', () => {
  expect(refundFailureSentence(refundTermOver)).toContain('请转账退还');
  expect(refundFailureSentence(unheardAfterTerm)).toContain('改为银行转账');
  expect(refundFailureSentence('A_NEW_CODE')).toBe('微信支付代码 A_NEW_CODE');
});

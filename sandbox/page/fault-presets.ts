import type { Fault } from '../faults';

export interface FaultPreset extends Omit<Fault, 'id'> {
  group: string;
  title: string;
}

const of = (group: string, presets: readonly Omit<FaultPreset, 'group'>[]): FaultPreset[] =>
  presets.map((preset) => ({ group, ...preset }));

/** The troubles worth trying, in words. */
export const faultPresets: readonly FaultPreset[] = [
  ...of('实名认证', [
    { title: '证件识别：服务内部错误', action: 'IDCardOCR', kind: 'fail', code: 'InternalError' },
    { title: '证件识别：一直不答', action: 'IDCardOCR', kind: 'stall' },
    { title: '证件识别：迟 5 秒才答', action: 'IDCardOCR', kind: 'late', delayMs: 5_000 },
    { title: '证件识别：账户欠费', action: 'IDCardOCR', kind: 'fail', code: 'UnauthorizedOperation.Arrears' },
    { title: '权威核验：证件库异常（−4）', action: 'IdCardVerification.Result', kind: 'fail', code: '-4' },
    { title: '权威核验：当日次数超限（−7）', action: 'IdCardVerification.Result', kind: 'fail', code: '-7' },
    { title: '权威核验：一直不答', action: 'IdCardVerification', kind: 'stall' },
    { title: '人脸核身：不能开始', action: 'DetectAuth', kind: 'fail', code: 'InternalError' },
    { title: '人脸核身：开始时一直不答', action: 'DetectAuth', kind: 'stall' },
    {
      title: '人脸核身：查询结果内部错误',
      action: 'GetDetectInfoEnhanced',
      kind: 'fail',
      code: 'InternalError',
    },
    { title: '人脸核身：查询结果一直不答', action: 'GetDetectInfoEnhanced', kind: 'stall' },
    {
      title: '人脸核身：结果迟 3 秒才答',
      action: 'GetDetectInfoEnhanced',
      kind: 'late',
      delayMs: 3_000,
    },
    {
      title: '人脸核身：流水号已失效',
      action: 'GetDetectInfoEnhanced',
      kind: 'fail',
      code: 'InvalidParameterValue.BizTokenExpired',
      times: 1,
    },
  ]),
  ...of('登录与消息', [
    { title: '微信登录：系统繁忙', action: 'jscode2session', kind: 'fail', code: '-1' },
    { title: '短信：服务内部错误', action: 'SendSms', kind: 'fail', code: 'InternalError' },
    { title: '短信：已发出但收不到回应', action: 'SendSms', kind: 'lose-answer' },
    {
      title: '短信：该号码当日超限',
      action: 'SendSms.SendStatus',
      kind: 'fail',
      code: 'LimitExceeded.PhoneNumberDailyLimit',
    },
    {
      title: '短信：套餐余量不足',
      action: 'SendSms.SendStatus',
      kind: 'fail',
      code: 'FailedOperation.InsufficientBalanceInSmsPackage',
    },
    { title: '微信消息：对方未订阅', action: 'subscribe.send', kind: 'fail', code: '43101' },
  ]),
  ...of('支付', [
    { title: '下单：系统错误', action: 'pay.order', kind: 'fail', code: 'SYSTEM_ERROR' },
    { title: '下单：已受理但收不到回应', action: 'pay.order', kind: 'lose-answer' },
    { title: '支付通知：永不到达', action: 'pay.notification', kind: 'never' },
    { title: '支付通知：重复到达', action: 'pay.notification', kind: 'twice' },
    { title: '支付通知：迟 10 秒', action: 'pay.notification', kind: 'late', delayMs: 10_000 },
    { title: '支付通知：伪造签名', action: 'pay.notification', kind: 'forged' },
    { title: '支付通知：金额不符', action: 'pay.notification', kind: 'other-amount' },
    { title: '查询订单：系统错误', action: 'pay.query', kind: 'fail', code: 'SYSTEM_ERROR' },
    { title: '账单：尚未生成', action: 'pay.bill', kind: 'fail', code: 'STATEMENT_CREATING' },
    { title: '账单：漏一行', action: 'pay.bill-rows', kind: 'never', times: 1 },
    { title: '账单：多出一行不认识的', action: 'pay.bill-rows', kind: 'twice', times: 1 },
    { title: '账单：一行金额不符', action: 'pay.bill-rows', kind: 'other-amount', times: 1 },
    { title: '账单：文件与摘要不符', action: 'pay.bill-rows', kind: 'forged', times: 1 },
    { title: '退款：商户余额不足', action: 'pay.refund', kind: 'fail', code: 'NOT_ENOUGH', status: 403 },
  ]),
];

import { sandboxSmsTemplates, sandboxSubscriptionTemplates } from '../scripts/message-templates.mjs';
import { fitField, fitSmsValue } from './provider-fields';
import { findTemplateFaults, sentBySms, smsFor, subscriptionMessageFor } from './provider-messages';

const templates = { sms: sandboxSmsTemplates, wechat: sandboxSubscriptionTemplates };
const changes = {
  template: 'application.changes-requested',
  params: {
    project: '医师资格考试试用期考核（临床类别执业医师）',
    institution: '武汉市武昌区卫生健康局',
    count: 2,
    dueAt: '2026-11-24 23:59',
  },
};

describe('R-T1 a message in a provider’s template', () => {
  test('SMS: the parameters in order, each within six characters', () => {
    expect(smsFor(templates, changes)).toEqual({
      templateId: sandboxSmsTemplates['application.changes-requested'].id,
      parameters: ['2', '11月24日', '23:59'],
    });
    expect(
      smsFor(templates, {
        template: 'application.given-up',
        params: { reason: 'not-paid', project: '示例' },
      }),
    ).toMatchObject({ parameters: ['未按时缴费'] });
  });

  test.each([
    { template: 'application.removed-from-unit', params: { project: '示例', institution: '示例医院' } },
    { template: 'roster.unit-changed', params: { institution: '甲村卫生室', to: '乙村卫生室' } },
    { template: 'roster.deleted', params: { institution: '甲村卫生室' } },
  ])('R-N6 R-J1 SMS: $template, as every other end of a binding', (message) =>
    expect(smsFor(templates, message)?.parameters).toEqual([]),
  );

  test('WeChat: the keywords, each as its type takes it', () => {
    expect(subscriptionMessageFor(templates, changes)?.data).toEqual({
      thing1: '医师资格考试试用期考核（临床类别执业医…',
      thing2: '武汉市武昌区卫生健康局',
      number3: '2',
      time4: '2026年11月24日 23:59',
    });
    const due = { project: '示例考试', feeFen: 28_050, dueAt: '2026-11-24 23:59' };
    expect(subscriptionMessageFor(templates, { template: 'payment.due', params: due })?.data).toMatchObject({
      amount2: '280.5元',
    });
  });

  test('what no template carries, or a later version wrote, is not for the provider', () => {
    expect(smsFor(templates, { template: 'unit.bound', params: {} })).toBeUndefined();
    expect(subscriptionMessageFor(templates, { template: 'unit.bound', params: {} })).toBeUndefined();
    expect(smsFor(templates, { template: 'of.later', params: {} })).toBeUndefined();
  });
});

describe('R-T1 the limits of parameters', () => {
  test.each([
    ['thing1', '示'.repeat(20), '示'.repeat(20)],
    ['thing1', '示'.repeat(21), `${'示'.repeat(19)}…`],
    ['thing1', `${'示'.repeat(18)}𠮷𠮷`, `${'示'.repeat(18)}…`],
    ['thing1', ' 两\n行 ', '两 行'],
    ['phrase2', '审核不通过', '审核不通过'],
    ['phrase2', '第2次审核不通过', '第次审核不'],
    ['character_string3', `编号 ${'A1-'.repeat(12)}`, 'A1-'.repeat(12).slice(0, 32)],
    ['number4', '2 处', '2'],
    ['amount5', '280.5', '280.5元'],
  ])('%s takes %j as %j', (keyword, text, fitted) => expect(fitField(keyword, text)).toBe(fitted));

  test('six characters of an SMS parameter', () => {
    expect(fitSmsValue('十二月三十日')).toBe('十二月三十日');
    expect(fitSmsValue('十二月三十一日')).toBe('十二月三十…');
  });
});

describe('configured templates', () => {
  test('those of the sandbox have no fault, and carry all that goes by SMS', () => {
    expect(findTemplateFaults(templates)).toEqual([]);
    expect(Object.keys(sandboxSmsTemplates).sort()).toEqual([...sentBySms].sort());
  });

  test('what is missing or wrong is said, each for itself', () => {
    const faults = findTemplateFaults({
      sms: { 'login.code': { id: '1', values: ['project'] } },
      wechat: {
        'payment.due': { id: 'x', data: { enum1: 'fee', thing2: 'nothing' } },
        'of.later': { id: 'x', data: { thing1: 'title' } },
      },
    });
    expect(faults).toContain('TENCENTCLOUD_SMS_TEMPLATES has no template for payment.due');
    expect(faults.join('\n')).toMatch(
      /login.code has no project[^]*payment.due has no nothing[^]*enum1[^]*no message of.later/,
    );
  });
});

import { sandboxSubscriptionTemplates as wechat } from '../scripts/message-templates.mjs';
import { subscriptionTemplateIds } from './subscription-occasions';

test('R-T1 submitting asks for outcome, changes and fee; paying for the payment’s outcome too', () => {
  const { submit, review, pay } = subscriptionTemplateIds({ sms: {}, wechat });
  expect(submit).toEqual([
    wechat['application.approved'].id,
    wechat['application.changes-requested'].id,
    wechat['payment.due'].id,
  ]);
  expect(review).toEqual([wechat['face-check.review-confirmed'].id]);
  expect(pay).toContain(wechat['payment.refunded'].id);
});

test('R-T1 one template for all is asked for once; without templates nothing is asked', () => {
  const one = { id: 'T', data: { thing1: 'title' } };
  const templates = { 'application.approved': one, 'payment.due': one };
  expect(subscriptionTemplateIds({ sms: {}, wechat: templates })).toEqual({
    submit: ['T'],
    review: [],
    pay: ['T'],
  });
  expect(subscriptionTemplateIds({ sms: {}, wechat: {} })).toEqual({ submit: [], review: [], pay: [] });
});

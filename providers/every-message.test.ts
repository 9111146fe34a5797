import { smsFor, subscriptionMessageFor } from '../domain/provider-messages';
import { sandboxSmsTemplates, sandboxSubscriptionTemplates } from '../scripts/message-templates.mjs';
import { everyMessage } from '../test/every-message';
import { startTestSandbox, type TestSandbox } from '../test/sandbox';
import { createTencentCloud } from './tencent-cloud';
import { createWechat } from './wechat';

/** The sandbox knows what its templates take and refuses the rest, as the providers do: so configuration and limits fit. */
const templates = { sms: sandboxSmsTemplates, wechat: sandboxSubscriptionTemplates };
let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

test.each(everyMessage)('R-T1 the providers take $template as it is configured', async (message) => {
  const sms = smsFor(templates, message);
  if (sms) await createTencentCloud(sandbox.tencentCloud).sms.send({ phone: '13800001001', ...sms });
  const subscribed = subscriptionMessageFor(templates, message);
  if (!subscribed) return;
  await sandbox.control('POST', '/sandbox/wechat/subscriptions', { persona: 'nurse' });
  await createWechat(sandbox.wechat).subscriptionMessages.send({ openid: 'oDemo-nurse', ...subscribed });
});

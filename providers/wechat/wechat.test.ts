import { startTestSandbox, type TestSandbox } from '../../test/sandbox';
import { createWechat, type Wechat } from './index';

const data = { thing1: '示例考试', phrase2: '审核通过', thing3: '请查看' };
const message = {
  openid: 'oDemo-nurse',
  templateId: 'SandboxReviewOutcome0000000000000000000001',
  data,
  page: 'pages/record',
};
const notSubscribed = { kind: 'final', code: '43101' };

describe('WeChat', () => {
  let sandbox: TestSandbox;
  let wechat: Wechat;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    wechat = createWechat({ ...sandbox.wechat, timeoutMs: 20_000 });
  });
  afterAll(() => sandbox.close());
  afterEach(() => sandbox.control('DELETE', '/sandbox/faults'));

  const newCode = async (kind: 'codes' | 'phone-codes', persona = 'nurse') => {
    const { code } = await sandbox.control<{ code: string }>('POST', `/sandbox/wechat/${kind}`, { persona });
    return code;
  };
  const fault = (action: string, body: object) =>
    sandbox.control('POST', '/sandbox/faults', { action, ...body });

  test('R-A1: a code tells who sent it, once', async () => {
    const code = await newCode('codes');
    await expect(wechat.login.openidOf(code)).resolves.toBe('oDemo-nurse');
    await expect(wechat.login.openidOf(code)).rejects.toMatchObject({ kind: 'start-over', code: '40163' });
  });

  test('a code that WeChat never gave starts over', async () => {
    await expect(wechat.login.openidOf('made-up')).rejects.toMatchObject({
      kind: 'start-over',
      code: '40029',
    });
  });

  test('a wrong secret is an operator’s matter', async () => {
    const { login } = createWechat({ ...sandbox.wechat, appSecret: 'wrong' });
    await expect(login.openidOf('any')).rejects.toMatchObject({ kind: 'alert', code: '40125' });
  });

  test.each([
    [
      { kind: 'fail', code: '-1' },
      { kind: 'retry', code: '-1', retryable: true },
    ],
    [
      { kind: 'fail', code: '40226' },
      { kind: 'final', code: '40226', retryable: false },
    ],
    [
      { kind: 'fail', status: 502 },
      { kind: 'retry', code: 'HTTP_502' },
    ],
    [{ kind: 'stall' }, { kind: 'retry', code: 'TIMEOUT' }],
    [{ kind: 'lose-answer' }, { kind: 'retry', code: 'TIMEOUT' }],
  ])('login under %j', async (trouble, error) => {
    const code = await newCode('codes');
    await fault('jscode2session', trouble);
    const { login } = createWechat({ ...sandbox.wechat, timeoutMs: error.code === 'TIMEOUT' ? 500 : 20_000 });
    await expect(login.openidOf(code)).rejects.toMatchObject(error);
  });

  test('nobody at the address is unreachable', async () => {
    const { login } = createWechat({ ...sandbox.wechat, apiOrigin: 'http://127.0.0.1:9' });
    await expect(login.openidOf('any')).rejects.toMatchObject({ kind: 'retry', code: 'UNREACHABLE' });
  });

  test('R-A2: the phone button’s code tells the number, once', async () => {
    const code = await newCode('phone-codes');
    await expect(wechat.phone.phoneOf(code)).resolves.toBe('13800001001');
    await expect(wechat.phone.phoneOf(code)).rejects.toMatchObject({ kind: 'start-over' });
  });

  test('callers share one access token, and one that was voided is replaced', async () => {
    await fault('stable_token', { kind: 'late', delayMs: 100, times: 1 });
    const fresh = createWechat(sandbox.wechat);
    const codes = await Promise.all([newCode('phone-codes'), newCode('phone-codes', 'supervisor')]);
    await expect(Promise.all(codes.map((code) => fresh.phone.phoneOf(code)))).resolves.toEqual([
      '13800001001',
      '13800001017',
    ]);
    await sandbox.control('DELETE', '/sandbox/wechat/access-token');
    await expect(fresh.phone.phoneOf(await newCode('phone-codes'))).resolves.toBe('13800001001');
  });

  test('a token that could not be had is asked for again', async () => {
    const fresh = createWechat(sandbox.wechat);
    await fault('stable_token', { kind: 'fail', code: '-1', times: 1 });
    const code = await newCode('phone-codes');
    await expect(fresh.phone.phoneOf(code)).rejects.toMatchObject({ kind: 'retry' });
    await expect(fresh.phone.phoneOf(code)).resolves.toBe('13800001001');
  });

  test('R-T1: a subscription message arrives; without a subscription it is final', async () => {
    await expect(wechat.subscriptionMessages.send(message)).rejects.toMatchObject(notSubscribed);
    await sandbox.control('POST', '/sandbox/wechat/subscriptions', { persona: 'nurse' });
    await wechat.subscriptionMessages.send(message);
    const [arrived] = await sandbox.control<object[]>('GET', '/sandbox/messages?openid=oDemo-nurse');
    expect(arrived).toMatchObject({
      channel: 'wechat',
      templateId: message.templateId,
      text: '审核结果通知\n申报项目：示例考试\n审核结果：审核通过\n温馨提示：请查看',
      page: 'pages/record',
    });
    // A subscription is for one message.
    await expect(wechat.subscriptionMessages.send(message)).rejects.toMatchObject(notSubscribed);
  });

  test.each([
    ['an unknown template', { templateId: 'T1' }, '40037'],
    ['a keyword missing', { data: { thing1: '示例考试', phrase2: '审核通过' } }, '47003'],
    ['an empty one', { data: { ...data, thing3: '' } }, '47003'],
    ['21 characters in a thing', { data: { ...data, thing1: '示'.repeat(21) } }, '47003'],
    ['digits in a phrase', { data: { ...data, phrase2: '通过1次' } }, '47003'],
  ])('R-T1: a subscription message with %s is an operator’s matter', async (_, wrong, code) => {
    const sent = wechat.subscriptionMessages.send({ ...message, ...wrong });
    await expect(sent).rejects.toMatchObject({ kind: 'alert', code });
  });
});

import { startTestSandbox, type TestSandbox } from '../../test/sandbox';
import { createTencentCloud, type TencentCloud } from './index';

const nurse = { name: '甲示例', idNumber: '420106199503120024' };

describe('Tencent Cloud', () => {
  let sandbox: TestSandbox;
  let cloud: TencentCloud;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    cloud = createTencentCloud({ ...sandbox.tencentCloud, timeoutMs: 20_000 });
  });
  afterAll(() => sandbox.close());
  afterEach(() => sandbox.control('DELETE', '/sandbox/faults'));

  const picture = (side: string, quality: string, persona = 'nurse') =>
    sandbox.picture(`/sandbox/personas/${persona}/documents/${side}/${quality}.jpg`);
  const fault = (action: string, body: object) =>
    sandbox.control('POST', '/sandbox/faults', { action, ...body });

  describe('R-B2: reading a card', () => {
    test('both sides', async () => {
      await expect(cloud.cardReader.readFront(await picture('front', 'good'))).resolves.toEqual({
        ...nurse,
        sex: 'female',
        warnings: [],
      });
      await expect(cloud.cardReader.readBack(await picture('back', 'good'))).resolves.toEqual({
        validFrom: '2020-05-01',
        validUntil: '2040-05-01',
        warnings: [],
      });
    });

    test.each([
      ['front', 'border-missing', ['border-missing']],
      ['front', 'flash', ['glare']],
    ] as const)('%s %s is read with a warning', async (side, quality, warnings) => {
      await expect(cloud.cardReader.readFront(await picture(side, quality))).resolves.toMatchObject({
        ...nurse,
        warnings,
      });
    });

    test('an expired card shows its end', async () => {
      await expect(cloud.cardReader.readBack(await picture('back', 'expired'))).resolves.toMatchObject({
        validUntil: '2024-05-01',
        warnings: ['date-invalid'],
      });
    });

    test.each([
      ['a blurred card', () => picture('front', 'blurred'), 'FailedOperation.ImageBlur'],
      ['the other side', () => picture('back', 'good'), 'FailedOperation.ImageNoIdCard'],
      ['a passport', () => picture('front', 'good', 'non-mainland'), 'FailedOperation.ImageNoIdCard'],
      ['no picture', () => Promise.resolve(Buffer.from('text')), 'FailedOperation.ImageDecodeFailed'],
    ])('%s is the person’s to fix', async (_what, bytes, code) => {
      await expect(cloud.cardReader.readFront(await bytes())).rejects.toMatchObject({
        kind: 'person-can-fix',
        code,
      });
    });
  });

  describe('R-B2: the authority’s verdict', () => {
    test.each([
      [nurse.name, nurse.idNumber, { agrees: true }],
      ['乙示例', nurse.idNumber, { agrees: false, reason: 'name-differs' }],
      ['子示例', '420106199402260028', { agrees: false, reason: 'name-differs' }],
      ['示例生', '420106199001019997', { agrees: false, reason: 'number-not-in-register' }],
    ])('%s %s', async (name, idNumber, verdict) => {
      await expect(cloud.identityCheck.check(name, idNumber)).resolves.toEqual(verdict);
    });

    test.each([
      ['-2', 'person-can-fix'],
      ['-3', 'person-can-fix'],
      ['-4', 'retry'],
      ['-6', 'retry'],
      ['-7', 'final'],
    ])('a Result of %s is no verdict but %s', async (code, kind) => {
      await fault('IdCardVerification.Result', { kind: 'fail', code });
      await expect(cloud.identityCheck.check(nurse.name, nurse.idNumber)).rejects.toMatchObject({ kind });
    });
  });

  test('R-B8: a face check is pending, then passed, and can be read again', async () => {
    const { token, url } = await cloud.faceCheck.start(nurse.name, nurse.idNumber, 'http://localhost/m/');
    expect(url).toBe(`${sandbox.origin()}/face/${token}`);
    await expect(cloud.faceCheck.find(token)).resolves.toEqual({ state: 'pending' });
    await sandbox.control('POST', `/sandbox/face/${token}`, { passed: true });
    await expect(cloud.faceCheck.find(token)).resolves.toEqual({ state: 'passed' });
    await expect(cloud.faceCheck.find(token)).resolves.toEqual({ state: 'passed' });
  });

  test('R-B8: another face fails, what nobody could judge does not; an unknown token starts over', async () => {
    const { token } = await cloud.faceCheck.start(nurse.name, nurse.idNumber);
    await sandbox.control('POST', `/sandbox/face/${token}`, { passed: false });
    await expect(cloud.faceCheck.find(token)).resolves.toEqual({ state: 'failed' });
    await sandbox.control('POST', `/sandbox/face/${token}`, { passed: false, code: 1001 });
    const unjudged = { state: 'not-judged', reason: 'provider-unavailable' };
    await expect(cloud.faceCheck.find(token)).resolves.toEqual(unjudged);
    await expect(cloud.faceCheck.find('NONE')).rejects.toMatchObject({ kind: 'start-over' });
  });

  test('R-A2: an SMS arrives', async () => {
    const message = { phone: '13800001001', templateId: '2100001', parameters: ['123456', '5'] };
    await expect(cloud.sms.send(message)).resolves.toHaveProperty(
      'serialNumber',
      expect.stringMatching(/.+/),
    );
    const messages = await sandbox.control<object[]>('GET', '/sandbox/messages?phone=13800001001');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject(message);
  });

  test.each([
    ['an unknown template', { templateId: 'login.code' }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
    ['a parameter too few', { parameters: ['123456'] }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
    [
      'words in a code',
      { parameters: ['123456', '五'] },
      'InvalidParameterValue.TemplateParameterFormatError',
    ],
    [
      'seven characters',
      { templateId: '2100006', parameters: ['未按时提交修改'] },
      'InvalidParameterValue.TemplateParameterLengthLimit',
    ],
  ])('R-A2 R-T1: an SMS with %s is an operator’s matter', async (_, wrong, code) => {
    const message = { phone: '13800001001', templateId: '2100001', parameters: ['123456', '5'] };
    await expect(cloud.sms.send({ ...message, ...wrong })).rejects.toMatchObject({ kind: 'alert', code });
  });

  test.each([
    ['LimitExceeded.PhoneNumberDailyLimit', 'final'],
    ['LimitExceeded.PhoneNumberThirtySecondLimit', 'retry'],
    ['FailedOperation.InsufficientBalanceInSmsPackage', 'alert'],
    ['FailedOperation.PhoneNumberInBlacklist', 'final'],
    ['InvalidParameterValue.IncorrectPhoneNumber', 'person-can-fix'],
    ['InternalError.Timeout', 'retry'],
  ])('the number’s status %s is %s', async (code, kind) => {
    await fault('SendSms.SendStatus', { kind: 'fail', code });
    const sent = cloud.sms.send({ phone: '13800001002', templateId: '2100001', parameters: ['123456', '5'] });
    await expect(sent).rejects.toMatchObject({ kind, code });
  });

  test.each([
    [
      { kind: 'fail', code: 'InternalError' },
      { kind: 'retry', code: 'InternalError' },
    ],
    [
      { kind: 'fail', code: 'RequestLimitExceeded' },
      { kind: 'retry', code: 'RequestLimitExceeded' },
    ],
    [
      { kind: 'fail', code: 'UnauthorizedOperation.Arrears' },
      { kind: 'alert', code: 'UnauthorizedOperation.Arrears' },
    ],
    [
      { kind: 'fail', code: 'FailedOperation.UnOpenError' },
      { kind: 'alert', code: 'FailedOperation.UnOpenError' },
    ],
    [
      { kind: 'fail', status: 503 },
      { kind: 'retry', code: 'HTTP_503' },
    ],
    [{ kind: 'stall' }, { kind: 'retry', code: 'TIMEOUT' }],
    [{ kind: 'lose-answer' }, { kind: 'retry', code: 'TIMEOUT' }],
  ])('a call under %j', async (trouble, error) => {
    const { sms } = createTencentCloud({
      ...sandbox.tencentCloud,
      timeoutMs: error.code === 'TIMEOUT' ? 500 : 20_000,
    });
    await fault('SendSms', trouble);
    await expect(sms.send({ phone: '13800001003', templateId: 'T', parameters: [] })).rejects.toMatchObject(
      error,
    );
  });

  test.each([
    [{ secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
    [{ secretId: 'nobody' }, 'AuthFailure.SecretIdNotFound'],
  ])('with %j every call is an operator’s matter', async (wrong, code) => {
    const { identityCheck } = createTencentCloud({ ...sandbox.tencentCloud, ...wrong });
    await expect(identityCheck.check(nurse.name, nurse.idNumber)).rejects.toMatchObject({
      kind: 'alert',
      code,
    });
  });

  test('nobody at the address is unreachable, and no error carries what was sent', async () => {
    const { identityCheck } = createTencentCloud({ ...sandbox.tencentCloud, endpoint: 'http://127.0.0.1:9' });
    const error: unknown = await identityCheck.check(nurse.name, nurse.idNumber).catch((e: unknown) => e);
    expect(error).toMatchObject({
      kind: 'retry',
      code: 'UNREACHABLE',
      message: 'tencent-cloud retry: UNREACHABLE',
    });
    expect(JSON.stringify(error)).not.toContain(nurse.idNumber);
  });
});

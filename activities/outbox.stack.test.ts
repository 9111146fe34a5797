import { randomBytes, randomUUID } from 'node:crypto';
import { CancelledFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { ProviderError } from '../providers/provider-error';
import { createEncryption } from '../runtime/encryption';
import { parseKeyRing } from '../runtime/key-ring';
import { sandboxSmsTemplates, sandboxSubscriptionTemplates } from '../scripts/message-templates.mjs';
import { createDatabase, type TestDatabase } from '../test/database';
import { outboxActivities } from './outbox';
import type { OutboxKind } from './outbox-rows';

let database: TestDatabase;
const encryption = createEncryption(parseKeyRing(`test:${randomBytes(32).toString('base64')}`));
beforeAll(async () => (database = await createDatabase()));
afterAll(() => database.drop());

interface Row {
  attempts: number;
  sent_at: Date | null;
  gave_up_at: Date | null;
  due_at: Date;
  last_error: string | null;
  secret_params_enc: Buffer | null;
}

const changesRequested = {
  template: 'application.changes-requested',
  params: JSON.stringify({ project: '示例考试', institution: '示例医院', count: 1, dueAt: '明天' }),
};

/** A message to somebody who has WeChat and, unless it is taken from them, a phone. */
async function addMessage(kind: OutboxKind, more: object = {}, phone = true): Promise<string> {
  const [personId, key] = [randomUUID(), randomUUID()];
  const phoneEnc = phone ? encryption.encryptText('13800000001') : null;
  await database.knex('person').insert({ id: personId, phone_enc: phoneEnc });
  await database.knex('wechat_login').insert({ app_id: 'wx', openid: personId, person_id: personId });
  await database
    .knex('outbox')
    .insert({ kind, person_id: personId, deduplication_key: key, ...changesRequested, ...more });
  return key;
}

const find = (key: string) =>
  database.knex('outbox').where({ deduplication_key: key }).first<Row | undefined>();

/** Watches the outbox, before providers that do this, until `enough`. */
async function watch(
  kind: OutboxKind,
  provider: () => Promise<unknown>,
  enough: () => Promise<boolean>,
): Promise<void> {
  const activity = new MockActivityEnvironment();
  const outbox = outboxActivities({
    db: database.knex,
    encryption,
    wechatAppId: 'wx',
    templates: { sms: sandboxSmsTemplates, wechat: sandboxSubscriptionTemplates },
    sms: { send: () => provider().then(() => ({ serialNumber: '1' })) },
    subscriptionMessages: { send: () => provider().then(() => undefined) },
  });
  const watching = activity
    .run(() => outbox.deliverOutbox(kind))
    .catch((error: unknown) => {
      if (!(error instanceof CancelledFailure)) throw error;
    });
  for (let looks = 0; looks < 1_200 && !(await enough()); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  activity.cancel();
  await watching;
}

const untilTried = (key: string, attempts: number) => async () => {
  const row = await find(key);
  return row?.attempts === attempts && (row.last_error !== null || row.sent_at !== null);
};
const makeDue = (key: string) =>
  database
    .knex('outbox')
    .where({ deduplication_key: key })
    .update({ due_at: database.knex.fn.now(), last_error: null });

test('R-T1 a provider that fails for now is asked again later, each time after a longer pause, then it goes out once', async () => {
  const secret = encryption.encryptText(JSON.stringify({ code: '123456' }));
  const key = await addMessage('sms', { secret_params_enc: secret });
  let calls = 0;
  const unsteady = () => {
    calls += 1;
    return calls < 3
      ? Promise.reject(new ProviderError('tencent-cloud', 'retry', 'InternalError'))
      : Promise.resolve();
  };
  for (const attempt of [1, 2, 3]) {
    const before = Date.now();
    await watch('sms', unsteady, untilTried(key, attempt));
    const row = await find(key);
    const pauseSeconds = ((row?.due_at.getTime() ?? 0) - before) / 1_000;
    expect(pauseSeconds).toBeGreaterThan(30 * 2 ** (attempt - 1) - 1);
    if (attempt < 3) {
      expect(row).toMatchObject({ last_error: 'InternalError', sent_at: null, gave_up_at: null });
      expect(row?.secret_params_enc).not.toBeNull();
      await makeDue(key);
    }
  }
  expect(await find(key)).toMatchObject({
    sent_at: expect.any(Date) as Date,
    secret_params_enc: null,
    last_error: null,
  });
  expect(calls).toBe(3);
});

test('R-T1 after five attempts it is given up, which the row says, and its secret is gone', async () => {
  const secret = encryption.encryptText(JSON.stringify({ code: '123456' }));
  const key = await addMessage('sms', { attempts: 4, secret_params_enc: secret });
  await watch(
    'sms',
    () => Promise.reject(new ProviderError('tencent-cloud', 'retry', 'TIMEOUT')),
    untilTried(key, 5),
  );
  expect(await find(key)).toMatchObject({
    gave_up_at: expect.any(Date) as Date,
    last_error: 'TIMEOUT',
    secret_params_enc: null,
  });
});

test('R-T1 what the provider refuses for good is not tried again', async () => {
  const key = await addMessage('sms');
  await watch(
    'sms',
    () => Promise.reject(new ProviderError('tencent-cloud', 'final', 'PhoneNumberInBlacklist')),
    untilTried(key, 1),
  );
  expect(await find(key)).toMatchObject({ attempts: 1, gave_up_at: expect.any(Date) as Date });
});

describe('R-T1 who has not subscribed at WeChat', () => {
  const notSubscribed = () => Promise.reject(new ProviderError('wechat', 'final', '43101'));

  test('gets by SMS what has a deadline, once', async () => {
    const key = await addMessage('wechat');
    await watch('wechat', notSubscribed, untilTried(key, 1));
    expect(await find(key)).toMatchObject({ gave_up_at: expect.any(Date) as Date, last_error: '43101' });
    expect(await find(`${key}/sms`)).toMatchObject({ kind: 'sms', sent_at: null, attempts: 0 });
    await watch('sms', () => Promise.resolve(), untilTried(`${key}/sms`, 1));
    expect(await find(`${key}/sms`)).toMatchObject({ sent_at: expect.any(Date) as Date });
  });

  test('finds the rest in the inbox alone', async () => {
    const params = JSON.stringify({ project: '示例考试', institution: '示例医院' });
    const key = await addMessage('wechat', { template: 'application.confirmed-on-site', params });
    await watch('wechat', notSubscribed, untilTried(key, 1));
    expect(await find(`${key}/sms`)).toBeUndefined();
  });

  test('finds in the inbox alone what no template of WeChat carries', async () => {
    const key = await addMessage('wechat', { template: 'unit.bound', params: '{"institution":"示例医院"}' });
    await watch('wechat', () => Promise.resolve(), untilTried(key, 1));
    expect(await find(key)).toMatchObject({
      last_error: 'NO_TEMPLATE',
      gave_up_at: expect.any(Date) as Date,
    });
  });
});

describe('R-T1 who has no phone', () => {
  const params = JSON.stringify({ project: '示例考试', dueAt: '2026-11-24 23:59' });

  test('gets by WeChat what would go by SMS, once', async () => {
    const key = await addMessage('sms', { template: 'application.changes-due', params }, false);
    await watch('sms', () => Promise.resolve(), untilTried(key, 1));
    expect(await find(key)).toMatchObject({ gave_up_at: expect.any(Date) as Date, last_error: 'NO_ADDRESS' });
    await watch('wechat', () => Promise.resolve(), untilTried(`${key}/wechat`, 1));
    expect(await find(`${key}/wechat`)).toMatchObject({
      kind: 'wechat',
      sent_at: expect.any(Date) as Date,
    });
  });

  test('finds in the inbox alone what WeChat doesn’t carry, and what it won’t deliver', async () => {
    const left = JSON.stringify({ institution: '示例医院' });
    const removed = await addMessage('sms', { template: 'roster.removed', params: left }, false);
    await watch('sms', () => Promise.resolve(), untilTried(removed, 1));
    expect(await find(`${removed}/wechat`)).toBeUndefined();
    const key = await addMessage('wechat', {}, false);
    const refuse = () => Promise.reject(new ProviderError('wechat', 'final', '43101'));
    await watch('wechat', refuse, untilTried(key, 1));
    expect(await find(`${key}/sms`)).toBeUndefined();
  });
});

test('R-T1 WeChat stays out of reach: a deadline goes by SMS once it is given up', async () => {
  const key = await addMessage('wechat', { attempts: 4 });
  await watch('wechat', () => Promise.reject(new ProviderError('wechat', 'retry', '-1')), untilTried(key, 5));
  expect(await find(`${key}/sms`)).toMatchObject({ kind: 'sms', sent_at: null });
});

test('R-T1 two watchers share what is due; nothing goes out twice', async () => {
  const keys = await Promise.all(Array.from({ length: 30 }, () => addMessage('wechat')));
  let calls = 0;
  const count = () => Promise.resolve((calls += 1));
  const allSent = async () => {
    const rows = await database.knex('outbox').whereIn('deduplication_key', keys).whereNull('sent_at');
    return rows.length === 0;
  };
  await Promise.all([watch('wechat', count, allSent), watch('wechat', count, allSent)]);
  expect(calls).toBe(30);
});

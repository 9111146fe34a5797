import { randomBytes, randomUUID } from 'node:crypto';
import { type ScanAnswer, identityMessages } from '../../workflows/identity-verification.messages';
import { createEncryption } from '../../runtime/encryption';
import { parseKeyRing } from '../../runtime/key-ring';
import { createDatabase, type TestDatabase } from '../../test/database';
import { ProblemError } from '../problems';
import type { ProcessClient } from '../temporal/process-client';
import { sendToIdentity } from './identity-process';

/** What becomes of a name and a number that were left for a process, whichever way its message goes. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const encryption = createEncryption(parseKeyRing(`test:${randomBytes(32).toString('base64')}`));
const answer: ScanAnswer = { outcome: 'passed', reason: null, endsSoon: false, triesLeft: 3 };
const refusedBy =
  (code: 'not-allowed-now' | 'outcome-unknown' | 'too-many-requests' | 'idempotency-key-reused') => () =>
    Promise.reject(new ProblemError(code, ''));
const finds = (...found: (ScanAnswer | undefined)[]) => {
  const look = jest.fn<Promise<{ answer: ScanAnswer } | undefined>, []>().mockResolvedValue(undefined);
  for (const one of found) look.mockResolvedValueOnce(one && { answer: one });
  return look;
};

interface Circumstances {
  check?: () => Promise<void>;
  findAnswer?: jest.Mock;
  requestHash?: string;
}

/** Sends one message, as often as a test likes, to a process that takes it so. */
function sender() {
  const process = `identity/${randomUUID()}`;
  const messageId = randomUUID();
  const bodies = (): Promise<{ message_id: string }[]> =>
    database.knex('message_body').where({ process_id: process });
  const send = (
    deliver: () => Promise<ScanAnswer>,
    { check, findAnswer = finds(), requestHash = 'hash' }: Circumstances = {},
  ): Promise<ScanAnswer> => {
    const temporal = { address: '', namespace: '', uiAddress: undefined, taskQueuePrefix: 'test' };
    const processes = { deliver, findAnswer } as unknown as ProcessClient; // of this one message alone
    const services = { config: { temporal }, database: database.knex, encryption, processes };
    const request = {
      message: { idFor: () => messageId, requestHash },
      context: { requestId: 'test' },
    };
    const sending = {
      process,
      update: identityMessages.scan,
      body: { frontUploadId: randomUUID(), backUploadId: randomUUID() },
      actor: { personId: randomUUID() },
      left: { name: '甲示例', documentNumber: '420106199503120020' },
    };
    return sendToIdentity(services, request, sending, check);
  };
  return { bodies, send };
}

describe('R-V3 a name and a number that wait for a process', () => {
  test('are there when the message is sent, and gone when it is answered or refused', async () => {
    const { bodies, send } = sender();
    const seen: number[] = [];
    const watch = async (): Promise<ScanAnswer> => {
      seen.push((await bodies()).length);
      return answer;
    };
    expect(await send(watch)).toEqual(answer);
    expect(seen).toEqual([1]);
    expect(await bodies()).toEqual([]);
    await expect(send(refusedBy('not-allowed-now'))).rejects.toMatchObject({ code: 'not-allowed-now' });
    expect(await bodies()).toEqual([]);
  });

  test('wait on while the outcome is unknown, and go when the request comes again and is refused early', async () => {
    const { bodies, send } = sender();
    await expect(send(refusedBy('outcome-unknown'))).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(await bodies()).toHaveLength(1);
    const deliver = jest.fn();
    const locked = send(deliver, { check: refusedBy('not-allowed-now') });
    await expect(locked).rejects.toMatchObject({ code: 'not-allowed-now' });
    expect(deliver).not.toHaveBeenCalled();
    expect(await bodies()).toEqual([]);
  });

  test('wait on when the outcome is unknown and the next question comes among too many', async () => {
    const { bodies, send } = sender();
    await send(refusedBy('outcome-unknown')).catch(() => undefined);
    await expect(send(refusedBy('too-many-requests'))).rejects.toMatchObject({ status: 429 });
    expect(await bodies()).toHaveLength(1);
    expect(await send(() => Promise.resolve(answer))).toEqual(answer);
    expect(await bodies()).toEqual([]);
  });

  test('wait on when it was one too many that had left them: of two at once, the other may be under way', async () => {
    const { bodies, send } = sender();
    let other: Promise<ScanAnswer> | undefined;
    let settle = (_: ScanAnswer): void => undefined;
    const overtaken = (): Promise<ScanAnswer> =>
      new Promise((_, reject) => {
        other = send(() => {
          reject(new ProblemError('too-many-requests', ''));
          return new Promise((resolve) => (settle = resolve));
        });
      });
    await expect(send(overtaken)).rejects.toMatchObject({ status: 429 });
    expect(await bodies()).toHaveLength(1);
    settle(answer);
    expect(await other).toEqual(answer);
    expect(await bodies()).toEqual([]);
  });

  test('go too when the request comes again and had been carried out, whenever that shows', async () => {
    const { bodies, send } = sender();
    await send(refusedBy('outcome-unknown')).catch(() => undefined);
    expect(await send(jest.fn(), { findAnswer: finds(answer) })).toEqual(answer);
    expect(await bodies()).toEqual([]);
    await send(refusedBy('outcome-unknown')).catch(() => undefined);
    const meanwhile = { check: refusedBy('not-allowed-now'), findAnswer: finds(undefined, answer) };
    expect(await send(jest.fn(), meanwhile)).toEqual(answer);
    expect(await bodies()).toEqual([]);
  });

  test('wait on, apart from those of another request under the same key at once, which is refused', async () => {
    const { bodies, send } = sender();
    const waiting = async () => (await bodies()).map(({ message_id: id }) => id.split('/')[1]).sort();
    const underWay = async (): Promise<ScanAnswer> => {
      const reused = async (): Promise<ScanAnswer> => {
        expect(await waiting()).toEqual(['hash', 'other']);
        return await refusedBy('idempotency-key-reused')();
      };
      await expect(send(reused, { requestHash: 'other' })).rejects.toMatchObject({ status: 422 });
      expect(await waiting()).toEqual(['hash']);
      return answer;
    };
    expect(await send(underWay)).toEqual(answer);
    expect(await bodies()).toEqual([]);
  });
});

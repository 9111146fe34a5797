import { createHash } from 'node:crypto';
import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import { noAnswer, ProviderError } from '../provider-error';
import { readBillRows, type BillRow } from './pay-bill-rows';
import type { PayClient } from './pay-client';
import type { WechatPayConfig } from './pay-config';

/**
 * The bill of a day as WeChat has it (R-P4): not made yet, none because there was no trade, or its rows, read while they arrive.
 * Reading fails with `retry` where what arrived isn't what WeChat has hashed, or ends early: rows count once all were read.
 */
export type BillAnswer = 'not-yet' | 'none' | { readonly rows: AsyncIterable<BillRow> };

const downloadTimeoutMs = 10 * 60_000;

/**
 * @param day `2026-11-21`, in China; not today
 * @param signal ends the reading, as an answer that breaks off does
 */
export async function openBill(
  config: WechatPayConfig,
  send: PayClient,
  day: string,
  signal: AbortSignal,
): Promise<BillAnswer> {
  const answer = await askForBill(send, day);
  if (typeof answer === 'string') return answer;
  const { download_url: address, hash_type: hashType, hash_value: hash } = answer;
  if (
    typeof address !== 'string' ||
    typeof hash !== 'string' ||
    hashType !== 'SHA1' ||
    !URL.canParse(address)
  )
    throw malformed();
  return { rows: readBillRows(hashed(await download(config, new URL(address), signal), hash)) };
}

async function askForBill(send: PayClient, day: string) {
  try {
    return await send({ method: 'GET', path: `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL` });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.code === 'STATEMENT_CREATING') return 'not-yet';
    if (error.code === 'NO_STATEMENT_EXIST') return 'none';
    throw error;
  }
}

/**
 * The address is good for five minutes, and signed for like a request. Whatever host it names, only our provider's is asked. Its
 * answer carries no signature, but the hash that came signed.
 */
async function download(
  config: WechatPayConfig,
  { pathname, search }: URL,
  signal: AbortSignal,
): Promise<AsyncIterable<Buffer>> {
  const path = pathname + search;
  const timestamp = Formatter.timestamp();
  const nonce = Formatter.nonce();
  const signature = Rsa.sign(
    Formatter.request('GET', path, String(timestamp), nonce, ''),
    Rsa.from(config.privateKey, Rsa.KEY_TYPE_PRIVATE),
  );
  const { merchantId, serial, origin } = config;
  const response = await fetch(origin + path, {
    headers: {
      Accept: 'application/json, text/plain',
      Authorization: Formatter.authorization(merchantId, nonce, signature, String(timestamp), serial),
    },
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(downloadTimeoutMs)]),
  }).catch(unreachable);
  if (!response.ok || !response.body)
    throw new ProviderError('wechat-pay', 'retry', `HTTP_${response.status}`);
  return chunksOf(response.body);
}

async function* chunksOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  } catch {
    throw new ProviderError('wechat-pay', 'retry', noAnswer.unreachable);
  }
}

/** Hands the bytes on, and fails behind the last of them where they aren't those that WeChat has hashed. */
async function* hashed(chunks: AsyncIterable<Buffer>, expected: string): AsyncGenerator<Buffer> {
  const sum = createHash('sha1');
  for await (const chunk of chunks) {
    sum.update(chunk);
    yield chunk;
  }
  if (sum.digest('hex') !== expected.toLowerCase())
    throw new ProviderError('wechat-pay', 'retry', 'BILL_HASH_WRONG');
}

const unreachable = (): never => {
  throw new ProviderError('wechat-pay', 'retry', noAnswer.unreachable);
};

const malformed = () => new ProviderError('wechat-pay', 'retry', noAnswer.malformed);

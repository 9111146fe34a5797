import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Payload } from '@temporalio/common';
import { ProblemError } from '../problems';

const base64 = Type.String();
const payloadsJson = Type.Object({
  payloads: Type.Array(
    Type.Object({ metadata: Type.Optional(Type.Record(Type.String(), base64)), data: Type.Optional(base64) }),
  ),
});

/** Payloads in the JSON form of protobuf, as the UI sends them. */
export function payloadsFromJson(body: unknown): Payload[] {
  if (!Value.Check(payloadsJson, body)) throw new ProblemError('invalid-request', '提交的内容不是流程数据。');
  return body.payloads.map(({ metadata = {}, data }) => ({
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([key, value]) => [key, Buffer.from(value, 'base64')]),
    ),
    data: data === undefined ? undefined : Buffer.from(data, 'base64'),
  }));
}

export function payloadsToJson(payloads: readonly Payload[]): object[] {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return payloads.map(({ metadata, data }) => ({
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, text(value)])),
    data: data ? text(data) : undefined,
  }));
}

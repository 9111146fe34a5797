import type { Payload } from '@temporalio/common';

const lengthBytes = 4;

/** A payload as bytes: length of the metadata (4 bytes, big-endian) · metadata as JSON of base64 · data as it is. */
export function wrapPayload({ metadata, data }: Payload): Buffer {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [
    name,
    Buffer.from(value).toString('base64'),
  ]);
  const head = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, data ?? Buffer.alloc(0)]);
}

export function unwrapPayload(frame: Buffer): Payload {
  const end = lengthBytes + frame.readUInt32BE(0);
  const metadata = JSON.parse(frame.toString('utf8', lengthBytes, end)) as Record<string, string>;
  return {
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
    ),
    data: frame.subarray(end),
  };
}

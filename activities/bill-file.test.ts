import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import type { BillRow } from '../providers/wechat/pay-bill-rows';
import { DiskError, withBillOnDisk } from './bill-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(os.tmpdir(), 'bill-file-'));
  jest.spyOn(os, 'tmpdir').mockReturnValue(folder);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const row = (number: string): BillRow => ({
  ...{ kind: 'payment', orderNumber: number, refundNumber: undefined, transactionId: `t${number}` },
  ...{ amountFen: 28_000, state: 'SUCCESS', at: '2026-11-21 12:00:00' },
});

/** So many lines, and whether the last of them was read. */
function bill(count: number, end: () => void = () => undefined) {
  async function* rows(): AsyncGenerator<BillRow> {
    for (let place = 0; place < count; place += 1) yield await Promise.resolve(row(`n${place}`));
    end();
  }
  return rows();
}

test('R-P4 every line is handed on once the last has come, from a file that nobody else can open', async () => {
  let ended = false;
  const numbers = await withBillOnDisk(
    bill(4_500, () => (ended = true)),
    async (rows) => {
      expect(ended).toBe(true);
      expect(readdirSync(folder)).toEqual([]);
      const read: string[] = [];
      for await (const { orderNumber } of rows) read.push(orderNumber);
      return read;
    },
  );
  expect(numbers).toHaveLength(4_500);
  expect(new Set(numbers).size).toBe(4_500);
  const [only] = await withBillOnDisk(bill(1), async (rows) => {
    const read: BillRow[] = [];
    for await (const one of rows) read.push(one);
    return read;
  });
  expect(only).toEqual(row('n0'));
});

test('R-P4 nothing is begun with a bill that breaks off, and nothing of it is left', async () => {
  const work = jest.fn();
  const broken = bill(2_500, () => {
    throw new Error('broken off');
  });
  await expect(withBillOnDisk(broken, work)).rejects.toThrow('broken off');
  expect(work).not.toHaveBeenCalled();
  expect(readdirSync(folder)).toEqual([]);
});

test('R-P4 a disk that can’t be written is told as such', async () => {
  jest.spyOn(os, 'tmpdir').mockReturnValue(join(folder, 'missing'));
  await expect(withBillOnDisk(bill(1), jest.fn())).rejects.toEqual(new DiskError('ENOENT'));
});

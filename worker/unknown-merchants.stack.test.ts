import { createDatabase, type TestDatabase } from '../test/database';
import { warnOfUnknownMerchants } from './unknown-merchants';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const merchant = (merchantId: string) => ({
  origin: '',
  appId: 'wx-test',
  merchantId,
  serial: '1',
  privateKey: '',
  apiV3Key: '',
  platformKeys: {},
});

test('R-P5 a project whose merchant is not configured is told at the start, by name', async () => {
  const { knex } = database;
  const warned = async (...others: string[]): Promise<unknown[]> => {
    const error = jest.fn();
    const otherMerchants = others.map(merchant);
    await warnOfUnknownMerchants(knex, { wechatPay: merchant('1'), otherMerchants }, { error });
    return error.mock.calls.map(([context]: unknown[]) => context);
  };
  expect(await warned()).toEqual([]);
  const { id, name } = await knex('exam_project').first<{ id: string; name: string }>('id', 'name');
  await knex('exam_project_version').insert({
    project_id: id,
    version: 99,
    definition: JSON.stringify({ fee: { merchantId: '1900000109' } }),
  });
  expect(await warned()).toEqual([{ alert: true, project: name, merchantId: '1900000109' }]);
  expect(await warned('1900000109')).toEqual([]);
});

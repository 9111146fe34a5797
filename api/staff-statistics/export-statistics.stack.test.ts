import { Workbook } from 'exceljs';
import { enterRoster } from '../../test/personal-details-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newVerified } from '../../test/unit-account-steps';

let stack: Stack;
beforeAll(async () => void (stack = await startStack({ worker: false })));
afterAll(() => stack.stop());

test('R-K1 R-S3 the figure is exported with its rows and columns, numbers as numbers, and that is written down', async () => {
  const unit = await addUnit(stack, 'hospital');
  const hr = await newClerk(stack, unit.id);
  await enterRoster(stack, (await newVerified(stack, '测示例')).id, unit.id, 'retired');
  const { body, headers } = await hr.client.get<Buffer>(
    `/api/institutions/${unit.id}/staff-statistics/export.xlsx?roster=retired&day=2026-11-22`,
  );
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
    `卫生退休人员统计-${unit.name}-2026-11-22.xlsx`,
  );
  const workbook = new Workbook();
  await workbook.xlsx.load(body as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('卫生退休人员统计');
  const texts = (line: number) => [1, 2, 3, 4].map((column) => sheet?.getRow(line).getCell(column).value);
  expect(sheet?.columnCount).toBe(2 + 22);
  expect([texts(1), texts(2), texts(3)]).toEqual([
    ['统计项目', '名称', '合计', '离休'],
    ['全部人员', '合计', 1, 0],
    ['按退休前岗位类别统计', '管理人员', 0, 0],
  ]);
  const log = await stack.database
    .knex('access_event')
    .where({ person_id: hr.id, action: 'staff-statistics.exported' })
    .select<{ detail: object }[]>('detail');
  expect(log).toEqual([{ detail: { roster: 'retired', scope: 'unit', day: '2026-11-22' } }]);
});

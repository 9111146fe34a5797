import { listOf, personRow, rowsOf } from '../test/preload-import-steps';
import { useBrowser } from './steps/browser';
import { loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import { chooseList, confirmImport, download } from './steps/preloaded-list';

const browser = useBrowser();
const list = '预传退休名单';

test('R-I1: a list made from the template goes in, is searched and exported, and its rows are edited, deleted and cleared', async () => {
  const hr = await loginToConsole(browser, 'hospital-hr');
  await openPlace(hr, list);
  const template = await download(hr, '模板下载');
  expect((await rowsOf(template))[0]).toEqual([
    '姓名',
    '证件类型',
    '证件号码',
    '内设机构',
    '岗位',
    '编制',
    '职称',
    '手机',
  ]);

  await hr.getByRole('link', { name: '导入' }).click();
  await chooseList(hr, list, Buffer.from('姓名,证件号码'));
  await hr.getByText('.csv 等文件改名后仍不能读取').waitFor();
  await chooseList(hr, list, await listOf(['好示例', '又示例', '错示例'].map((name) => personRow(name))));
  await confirmImport(hr, 3);
  await hr.getByRole('button', { name: `办理过程：导入${list}` }).click();
  await hr.getByRole('dialog').getByText('导入完成，新增 3 人').waitFor();
  await hr.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await hr.getByRole('link', { name: '查看名单' }).click();
  await hr.getByText('未使用 3 人，已使用 0 人').waitFor();
  await hr.getByRole('searchbox', { name: '姓名' }).fill('错示例');
  await hr.getByText('共 1 条', { exact: true }).waitFor();
  expect(await rowsOf(await download(hr, '导出筛选结果'))).toHaveLength(2);

  await hr.getByRole('button', { name: '编辑错示例' }).click();
  const form = hr.getByRole('dialog');
  await form.getByLabel('手机').fill('138');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('手机应为 11 位手机号码').waitFor();
  await form.getByLabel('手机').fill('13800001001');
  await form.getByLabel('岗位').click();
  await hr.getByRole('option', { name: '专业技术人员' }).click();
  await form.getByRole('button', { name: '保存' }).click();
  const row = hr.getByRole('row', { name: '错示例' });
  await row.getByText('138****1001').waitFor();
  await row.getByRole('button', { name: '删除错示例' }).click();
  await hr.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await hr.getByText('未使用 2 人').waitFor();

  // Nothing of it stays for other journeys at this hospital.
  await hr.getByRole('button', { name: '清除筛选' }).first().click();
  await hr.getByRole('button', { name: '清空名单' }).click();
  await hr.getByRole('dialog').getByRole('button', { name: '清空 2 人' }).click();
  await hr.getByText('预传退休名单中还没有人').waitFor();
});

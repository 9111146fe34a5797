import { Workbook } from 'exceljs';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { accountMenu, confirmOnPhone } from './steps/login';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { getPersona, origin } from './steps/platform';
import {
  awaitStep,
  beginActivation,
  bindWechat,
  fillAdministrator,
  issueAccount,
  proveAndComplete,
  readSlip,
  scanBinding,
  typeSlip,
} from './steps/unit-account';

const browser = useBrowser();
// No other journey's: who activates takes the place of whoever had it.
const department = '襄阳市谷城县卫生健康局';
const hospital = '襄阳市谷城县示例人民医院';

test('R-E1 R-A6: a department gets its account, issues one below it, and the unit’s HR activates it and logs in', async () => {
  const administrator = await loginToConsole(browser, 'platform-administrator');
  const departmentSlip = await issueAccount(administrator, department);
  const head = await getPersona('county-reviewer');
  const headPhone = await loginOnH5(browser, head.id);
  const departmentComputer = await browser.desk();
  await beginActivation(departmentComputer, departmentSlip);
  await fillAdministrator(departmentComputer, head);
  await departmentComputer.getByRole('button', { name: '已关注，下一步' }).click();
  await bindWechat(headPhone, departmentComputer);
  await proveAndComplete(departmentComputer, head.phone);
  await departmentComputer.getByRole('link', { name: '去登录' }).click();
  await confirmOnPhone(headPhone, departmentComputer, '人事管理主体账号');
  await accountMenu(departmentComputer).waitFor();

  const slip = await issueAccount(departmentComputer, hospital);
  const clerk = await getPersona('city-reviewer');
  const clerkPhone = await loginOnH5(browser, clerk.id);
  const first = await browser.desk();
  await beginActivation(first, { ...slip, code: 'AAAAA-AAAAA' });
  await first.getByText('还可以再试 4 次').waitFor();
  await typeSlip(first, { ...slip, code: slip.code.replace('-', ' ').toLowerCase() });
  await fillAdministrator(first, { ...clerk, name: '别的姓名' });
  await awaitStep(first, '关注公众号');

  // Left here, and taken up in another browser: the first one is out.
  const second = await browser.desk();
  await beginActivation(second, slip);
  await awaitStep(second, '关注公众号');
  await first.getByRole('button', { name: '暂不关注，跳过' }).click();
  await first.getByText('已在另一个浏览器中继续').waitFor();
  await second.getByRole('button', { name: '暂不关注，跳过' }).click();
  await awaitStep(second, '绑定微信');
  await second.reload();
  await awaitStep(second, '绑定微信');

  await scanBinding(clerkPhone, second);
  await screen(clerkPhone).getByText(hospital).first().waitFor();
  await screen(clerkPhone).locator('#ticket-confirm').click();
  await screen(clerkPhone).getByText('不一致').waitFor();
  await second.getByRole('button', { name: '修改姓名' }).click();
  await awaitStep(second, '填写管理员信息');
  expect(await second.getByLabel('所在部门').inputValue()).toBe('人事科');
  await second.getByLabel('管理员姓名').fill(clerk.name);
  await second.getByRole('checkbox').check();
  await second.getByRole('button', { name: '下一步' }).click();
  await bindWechat(clerkPhone, second);
  await proveAndComplete(second, clerk.phone);

  await second.getByText(/已成为“襄阳市谷城县示例人民医院”的人事管理主体账号管理员/).waitFor();
  await second.getByRole('link', { name: '去登录' }).click();
  await confirmOnPhone(clerkPhone, second, '人事管理主体账号');
  await accountMenu(second).waitFor();
  const header = second.locator('header').first();
  await header.getByText(`${hospital}（人事管理主体账号）`).waitFor();
  await expect(second.getByRole('link', { name: '单位账号' }).count()).resolves.toBe(0);
});

test('R-E1: the department gives a new code for a lost one, and takes an account back', async () => {
  const administrator = await loginToConsole(browser, 'platform-administrator');
  const unit = '宜昌市西陵区卫生健康局';
  const lost = await issueAccount(administrator, unit);

  await administrator.getByRole('link', { name: '单位账号' }).first().click();
  await administrator.getByRole('button', { name: `重新发放激活码：${unit}`, exact: true }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: '重新发放激活码' }).click();
  await administrator.getByText('原激活码已作废').waitFor();
  await administrator.getByLabel('激活码', { exact: true }).waitFor();
  const renewed = await readSlip(administrator);
  expect(renewed.code).not.toBe(lost.code);

  const computer = await browser.desk();
  await beginActivation(computer, lost);
  await computer.getByText('还可以再试 4 次').waitFor();
  await typeSlip(computer, renewed);
  await awaitStep(computer, '填写管理员信息');

  await administrator.goto(`${origin}/admin/unit-accounts`);
  await administrator.getByLabel('单位名称或账号').fill(unit);
  await administrator.getByRole('button', { name: `撤销账号：${unit}`, exact: true }).click();
  const question = administrator.getByRole('dialog');
  await question.getByText(`撤销“${unit}”的账号？`).waitFor();
  await question.getByRole('button', { name: '撤销账号' }).click();
  await administrator.getByRole('row', { name: unit }).getByText('已撤销').waitFor();
  await computer.reload();
  await computer.getByLabel('激活码', { exact: true }).waitFor();
});

test('R-E1: a list issues to many units at once, after each of its rows was checked, and prints their codes', async () => {
  const administrator = await loginToConsole(browser, 'platform-administrator');
  await administrator.getByRole('link', { name: '单位账号' }).click();
  await administrator.getByRole('link', { name: '批量发放' }).click();
  const [template] = await Promise.all([
    administrator.waitForEvent('download'),
    administrator.getByRole('button', { name: '下载名单模板' }).click(),
  ]);
  expect(template.suggestedFilename()).toBe('单位账号发放名单.xlsx');

  const downloaded = new Workbook();
  await downloaded.xlsx.readFile(await template.path());
  const headings = downloaded.worksheets[0]?.getRow(1).values;
  expect(headings).toEqual([undefined, '机构编码', '机构名称']);

  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('发放名单');
  sheet.addRow(['机构编码', '机构名称']);
  const units = ['咸宁市赤壁市示例人民医院', '咸宁市嘉鱼县示例人民医院'];
  for (const name of [...units, '咸宁市没有的医院']) sheet.addRow(['', name]);
  await administrator.getByLabel('发放名单').setInputFiles({
    name: '名单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  });
  await administrator.getByText('可以发放 2 个，无须发放 0 个，有误 1 个').waitFor();
  await administrator
    .getByRole('row', { name: /没有的医院/ })
    .getByText('请填写完整名称')
    .waitFor();
  await administrator.getByRole('button', { name: '发放 2 个账号' }).click();
  await administrator.getByRole('dialog').getByRole('button', { name: '发放账号' }).click();
  await administrator.getByText('已发放 2 个，未成功 0 个，还有 0 个').waitFor();

  await administrator.getByRole('link', { name: '打印 2 个激活码' }).click();
  for (const unit of units) await administrator.getByRole('heading', { name: unit }).waitFor();
  await expect(administrator.getByLabel('激活码', { exact: true }).count()).resolves.toBe(2);
});

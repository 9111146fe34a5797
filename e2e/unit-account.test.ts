import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { accountMenu, confirmOnPhone, loginOnH5, loginToConsole } from './steps/login';
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

jest.setTimeout(180_000);
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
  await second.getByRole('button', { name: '下一步' }).click();
  await bindWechat(clerkPhone, second);
  await proveAndComplete(second, clerk.phone);

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

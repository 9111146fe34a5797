import type { Page } from 'playwright-core';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, press, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';

jest.setTimeout(120_000);
const browser = useBrowser();

const choose = (phone: Page, field: string, word: string) =>
  screen(phone).locator(`#field-values-${field}`).selectOption({ label: word });

test('R-I7: the person fills in 我的信息, is told what can’t be, and sees who changed what', async () => {
  const phone = await loginOnH5(browser, 'unit-reviewer');
  await openH5(phone, 'pages/me/index');
  await press(phone, '我的信息');
  await awaitTitle(phone, '我的信息');
  await screen(phone).getByText('取自实名认证的证件').waitFor();
  await screen(phone).locator('#save-details').click();
  await screen(phone).getByText('请选择身份类型。').waitFor();

  await choose(phone, 'identityType', '卫生单位在职人员');
  await choose(phone, 'ethnicity', '土家族');
  await choose(phone, 'politicalStatus', '群众');
  await choose(phone, 'education', '中专');
  await choose(phone, 'degree', '学士');
  await choose(phone, 'title', '中级');
  await choose(phone, 'post', '专业技术人员');
  await choose(phone, 'establishment', '编制内');
  await screen(phone).locator('#save-details').click();
  await screen(phone).getByText('有学位的，学历应为大学本科或研究生').waitFor();
  await choose(phone, 'education', '大学本科');
  await screen(phone).locator('#save-details').click();
  await screen(phone).getByText('民族：土家族').waitFor();
  await screen(phone).getByText(/^本人 于 .* 保存$/).waitFor();

  await choose(phone, 'title', '副高');
  await screen(phone).getByText('有修改尚未保存').waitFor();
  // A page that is closed with something typed has it when it is opened again.
  await phone.reload();
  await screen(phone).getByText('有修改尚未保存').waitFor();
  await screen(phone).locator('#save-details').click();
  await screen(phone).getByText('职称：中级 → 副高').waitFor();
});

test('R-K1: the unit’s HR and the department’s read the statistics, and go down to a unit', async () => {
  const hr = await loginToConsole(browser, 'hospital-hr');
  await hr.getByRole('link', { name: '卫生在职人员统计' }).click();
  await hr.getByRole('rowheader', { name: '按岗位统计' }).waitFor();
  await hr.getByRole('columnheader', { name: '港澳台及外籍' }).waitFor();
  await hr.getByRole('link', { name: '卫生退休人员统计' }).click();
  await hr.getByRole('rowheader', { name: '按退休前岗位类别统计' }).waitFor();

  const department = await loginToConsole(browser, 'department-hr');
  await department.getByRole('link', { name: '卫生在职人员统计' }).click();
  await department.getByRole('button', { name: '武汉市武昌区示例人民医院', exact: true }).click();
  await department.getByRole('button', { name: '回到本单位' }).waitFor();
});

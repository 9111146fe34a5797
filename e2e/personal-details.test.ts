import type { Page } from 'playwright-core';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, press, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';

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
  await screen(phone)
    .getByText(/^本人 于 .* 保存$/)
    .waitFor();

  await choose(phone, 'title', '副高');
  await screen(phone).getByText('有修改尚未保存').waitFor();
  // A page that is closed with something typed has it when it is opened again.
  await phone.reload();
  await screen(phone).getByText('有修改尚未保存').waitFor();
  await screen(phone).locator('#save-details').click();
  await screen(phone).getByText('职称：中级 → 副高').waitFor();
});

test('R-K1 R-K2 R-K3: the unit’s HR reads the figures, and goes from one to its people', async () => {
  const hr = await loginToConsole(browser, 'hospital-hr');
  await hr.getByRole('heading', { name: '卫生退休人员统计' }).waitFor();
  await hr.getByRole('link', { name: '卫生在职人员统计' }).click();
  await hr.getByRole('rowheader', { name: '按岗位统计' }).waitFor();
  await hr.getByRole('columnheader', { name: '港澳台及外籍' }).waitFor();
  const saved = hr.waitForEvent('download');
  await hr.getByRole('button', { name: '导出 Excel' }).click();
  expect((await saved).suggestedFilename()).toContain('卫生在职人员统计-武汉市武昌区示例人民医院-');

  // 合计 of everybody leads to everybody.
  const total = hr.getByRole('row', { name: /^合计/ }).getByRole('link').first();
  const listed = hr.getByText(/^共 [\d,]+ 条$/);
  // Another journey's people come and go: once more, until figure and list are of one moment.
  for (;;) {
    const count = await total.textContent();
    await total.click();
    await hr.getByRole('heading', { name: '人员查询' }).waitFor();
    if ((await listed.textContent()) === `共 ${count} 条`) break;
    await hr.goBack();
    await hr.reload();
  }
  await hr.getByText(/^卫生在职人员统计 · 合计 · 截至/).waitFor();
  await hr.getByRole('link', { name: '卫生退休人员统计' }).click();
  await hr.getByRole('rowheader', { name: '按退休前岗位类别统计' }).waitFor();
});

test('R-K1 R-K2 R-K3: a department reads the figures of all under it, chooses a unit below, and finds its people', async () => {
  const department = await loginToConsole(browser, 'department-hr');
  await department.getByRole('region', { name: '卫生退休人员统计' }).getByText('含下属单位').waitFor();
  const chart = department.getByRole('region', { name: '卫生在职人员统计' });
  await chart.getByRole('row', { name: '管理人员' }).getByRole('link').click();
  await department.getByText(/^卫生在职人员统计 · 管理人员 · 合计 · 截至/).waitFor();
  await openPlace(department, '卫生在职人员统计');
  await department.getByRole('combobox', { name: '单位' }).fill('武昌区示例人民');
  await department.getByRole('option', { name: '武汉市武昌区示例人民医院', exact: true }).click();
  await department.getByRole('rowheader', { name: '按内设部门统计' }).waitFor();
  await department.getByRole('button', { name: '回到本单位' }).click();
  await department.getByRole('button', { name: '武汉市武昌区示例人民医院', exact: true }).click();
  await department.getByRole('button', { name: '回到本单位' }).waitFor();

  // The list keeps the figure that it was opened by.
  await openPlace(department, '人员查询');
  await department.getByRole('button', { name: '清除筛选' }).first().click();
  await department.getByRole('searchbox', { name: '姓名' }).fill('辛示例');
  await department.getByRole('row', { name: /辛示例.*武汉市武昌区示例人民医院/ }).waitFor();
});

test('R-I7: the unit’s HR corrects somebody’s details on their page of the roster', async () => {
  const hr = await loginToConsole(browser, 'hospital-hr');
  await hr.getByRole('link', { name: '在职人员管理' }).click();
  await hr.getByRole('cell', { name: '辛示例', exact: true }).click();
  await hr.getByRole('heading', { name: '人员信息' }).waitFor();
  for (const [field, word] of [
    ['身份类型', '卫生单位在职人员'],
    ['民族', '汉族'],
    ['政治面貌', '群众'],
    ['学历', '大学本科'],
    ['学位', '学士'],
    ['职称', '中级'],
    ['岗位', '管理人员'],
    ['编制', '编制内'],
  ] as const) {
    await hr.getByRole('combobox', { name: field }).fill(word);
    await hr.getByRole('option', { name: word, exact: true }).click();
  }
  await hr.getByRole('button', { name: '保存', exact: true }).click();
  await hr.getByText('已保存，并已通知本人').waitFor();
  await hr.getByText('岗位：管理人员').waitFor();
});

test('R-I4: who has the VIP 权限 reads figures and people of the unit on their phone', async () => {
  const hr = await loginToConsole(browser, 'hospital-hr');
  await hr.getByRole('link', { name: '在职人员管理' }).click();
  await hr.getByRole('cell', { name: '辛示例', exact: true }).click();
  await hr.getByRole('button', { name: 'VIP 权限' }).click();
  await hr.getByRole('button', { name: '授予', exact: true }).click();
  await hr.getByRole('button', { name: '收回 VIP 权限' }).waitFor();

  const phone = await loginOnH5(browser, 'hospital-hr');
  await openH5(phone, 'pages/unit/index');
  await press(phone, '本单位统计查询');
  await awaitTitle(phone, '本单位统计查询');
  await screen(phone).getByText('武汉市武昌区示例人民医院').waitFor();
  await screen(phone).getByText('港澳台及外籍').waitFor();
  await press(phone, '人员查询');
  await awaitTitle(phone, '人员查询');
  await screen(phone).getByLabel('姓名').fill('辛示例');
  await screen(phone).locator('#search-staff').click();
  await screen(phone)
    .getByText(/^\d{4}\*+\d{3}[\dX]$/)
    .waitFor();
});

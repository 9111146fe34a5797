import type { Page } from 'playwright-core';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, screen, typeInto } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { codeInConsole } from './steps/unit';

const browser = useBrowser();
const hospital = '武汉市武昌区示例人民医院';

async function typeCode(phone: Page, code: string): Promise<void> {
  await typeInto(phone, '#field-confirmCode', code);
  await screen(phone).locator('#bind:not([disabled])').click();
}

test('R-C1 R-C2 R-C3 R-E6: leave the unit, find it again, a wrong code, the renewed one; HR sees and renews', async () => {
  const phone = await loginOnH5(browser, 'unit-reviewer');
  await openH5(phone, 'pages/unit/index');
  await screen(phone).getByText(hospital).waitFor();
  await screen(phone).locator('#unbind').click();
  const question = phone.getByRole('dialog');
  await question.getByText(`您将与“${hospital}”解绑`).waitFor();
  await question.getByRole('button', { name: '解绑', exact: true }).click();

  await screen(phone).getByText('没有工作单位（灵活就业）').waitFor();
  await screen(phone).locator('#find-unit').click();
  await awaitTitle(phone, '查找单位');
  await typeInto(phone, '#unit-name', '没有这样的单位');
  await screen(phone).getByText('没有找到“没有这样的单位”').waitFor();
  await screen(phone).locator('#unit-name').fill('武昌 人民医院');
  await screen(phone).getByText('主管单位：武汉市武昌区卫生健康局').waitFor();
  await screen(phone).getByText(hospital).click();
  await awaitTitle(phone, '绑定工作单位');
  await typeCode(phone, 'K7M2QX9PHR');
  await screen(phone).getByText('一小时内还可再试 4 次').first().waitFor();

  const computer = await loginToConsole(browser, 'hospital-hr');
  // The HR account's home: who reviews what for the unit.
  await computer.getByRole('row', { name: '05 医师资格考试' }).getByText('丁示例（业务管理人）').waitFor();
  const before = await codeInConsole(computer);
  await computer.getByRole('button', { name: '更换确认码' }).click();
  await computer.getByRole('dialog').getByRole('button', { name: '更换' }).click();
  await computer.getByText('已更换，原确认码已作废').waitFor();
  const code = await codeInConsole(computer);
  expect(code).not.toBe(before);

  await typeCode(phone, before);
  await screen(phone).getByText('一小时内还可再试 3 次').first().waitFor();
  await typeCode(phone, ` ${code.toLowerCase()} `);
  await awaitTitle(phone, '工作单位');
  await screen(phone).getByText('已绑定').waitFor();
  await screen(phone).getByText(hospital).waitFor();
});

test('R-C2: the search keeps what was typed when one comes back', async () => {
  const phone = await loginOnH5(browser, 'candidate-3');
  await openH5(phone, 'pages/unit/search');
  await typeInto(phone, '#unit-name', '光谷');
  await screen(phone).getByText('光谷示例院区').click();
  await awaitTitle(phone, '绑定工作单位');
  await phone.goBack();
  await awaitTitle(phone, '查找单位');
  expect(await screen(phone).locator('#unit-name').inputValue()).toBe('光谷');
});

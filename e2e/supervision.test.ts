import type { Page } from 'playwright-core';
import { useBrowser } from './steps/browser';
import { verifyByRequest } from './steps/identity-request';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { origin } from './steps/platform';

const browser = useBrowser();

const openPlace = (computer: Page, label: string) =>
  computer.getByRole('navigation').getByText(label, { exact: true }).click();

test('R-S1 R-S2 R-S3: the supervisor goes from the process to its decoded history, and finds the look in the log', async () => {
  const phone = await loginOnH5(browser, 'candidate-rare-name');
  const personId = await verifyByRequest(phone, 'candidate-rare-name');

  const computer = await loginToConsole(browser, 'supervisor');
  await openPlace(computer, '办理过程');
  // Other journeys verify people meanwhile.
  const verifications = computer.getByRole('row', { name: /实名认证/ });
  await Promise.all([
    computer.waitForResponse((answer) => answer.url().includes(personId)),
    computer.getByLabel('人员编号').fill(personId),
  ]);
  await verifications.nth(1).waitFor({ state: 'detached' });
  await verifications.getByText('认证成功').click();
  await computer.getByText('自动核验通过，认证成功').first().waitFor();
  expect(await computer.locator('main').innerText()).not.toContain('阿依');

  const [history] = await Promise.all([
    computer.waitForEvent('popup'),
    computer.getByRole('link', { name: '查看流程历史' }).click(),
  ]);
  await history.waitForURL(/\/temporal\/namespaces\/default\/workflows\/identity/);
  // The result is decoded, and each step has its Chinese line.
  await history.getByText('"verified"').first().waitFor();
  await history.getByText('删除证件照片').first().waitFor();
  expect(history.url()).toContain(origin);

  // Of these alone: what the other journey does meanwhile fills the list's first page.
  const ofHistories = encodeURIComponent(JSON.stringify({ action: 'history.' }));
  await computer.goto(`${origin}/admin/event-log?filter=${ofHistories}`);
  await computer
    .getByRole('row', { name: /打开流程历史/ })
    .first()
    .waitFor();
  await computer
    .getByRole('row', { name: /解读流程历史中的内容/ })
    .first()
    .waitFor();
});

test('R-S1: a reviewer reads neither processes nor histories nor the log', async () => {
  const computer = await loginToConsole(browser, 'unit-reviewer', '医师资格考试');
  expect(await computer.getByRole('navigation').innerText()).not.toContain('办理过程');
  await computer.goto(`${origin}/admin/processes`);
  await computer.getByText('当前账号不能使用“办理过程”').first().waitFor();
  for (const path of ['/temporal/', '/api/processes', '/api/event-log'])
    expect((await computer.request.get(`${origin}${path}`)).status()).toBe(403);
});

test('R-U1 R-V3: the administrator has the data checked, and sees what is kept how long and was erased when', async () => {
  const computer = await loginToConsole(browser, 'platform-administrator');
  await openPlace(computer, '数据核对');
  await computer.getByRole('button', { name: '立即核对' }).click();
  await computer.getByText(/^正在核对/).waitFor();
  // Other journeys are at work: what they leave half-way for a moment is looked at once more, minutes later.
  const outcome = computer.getByText(/^最近一次核对于/);
  await outcome.waitFor({ timeout: 600_000 });
  const findings = await computer.getByRole('row').filter({ hasText: '仍在' }).allInnerTexts();
  expect([await outcome.innerText(), ...findings]).toEqual([expect.stringContaining('没有发现矛盾')]);
  await openPlace(computer, '数据保存与删除');
  await computer.getByRole('cell', { name: '申报中的联系方式和第三人信息' }).waitFor();
  await computer.getByRole('heading', { name: '删除记录' }).waitFor();
}, 700_000);

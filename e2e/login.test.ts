import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, press, screen } from './steps/h5';
import {
  accountMenu,
  chooseStranger,
  confirmOnPhone,
  loginAsStranger,
  loginBySms,
  loginByWechat,
  provePhone,
  scanToConsole,
} from './steps/login';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { getPersona, origin } from './steps/platform';

const browser = useBrowser();

test('R-A1 R-V1: WeChat logs in, for the first time too, once both texts are accepted', async () => {
  const phone = await browser.phone();
  await phone.goto(`${origin}/m/`);
  await awaitTitle(phone, '登录');
  await screen(phone).locator('#wechat-login').click();
  await screen(phone).getByText('请先阅读并同意').waitFor();
  expect(phone.url()).toContain(origin);
  const stranger = await browser.phone();
  await loginAsStranger(stranger, 'oStranger-1');
  await screen(stranger).getByText('未认证').waitFor();
});

test('R-A2: an SMS code logs in and makes an account', async () => {
  const phone = await browser.phone();
  await loginBySms(phone, '13900000001');
  await awaitTitle(phone, '首页');
});

test('R-A2: on a new device a verified account asks whose it is', async () => {
  const { phone: number, name, documentNumber } = await getPersona('candidate-2');
  const phone = await browser.phone();
  await loginBySms(phone, number);
  await awaitTitle(phone, '核对身份');
  await screen(phone).locator('#field-name').fill('不是本人');
  await screen(phone).locator('#field-lastSix').fill('000000');
  await screen(phone).getByRole('button', { name: '核对' }).click();
  await screen(phone).getByText('还可以核对 4 次').waitFor();
  await screen(phone).locator('#field-name').fill(name);
  await screen(phone).locator('#field-lastSix').fill(documentNumber.slice(-6));
  await screen(phone).getByRole('button', { name: '核对' }).click();
  await awaitTitle(phone, '首页');
});

test('R-A3 R-A4 R-A6: a computer logs in to the console by the phone, as the account picked there', async () => {
  const phone = await browser.phone();
  await loginByWechat(phone, 'unit-reviewer');
  const computer = await browser.desk();
  await scanToConsole(phone, computer, '医师资格考试');
  const header = computer.locator('header').first();
  await header.getByText('医师资格考试').waitFor();
  await header.getByText('业务管理人').waitFor();
});

test('R-A4 R-A5: another account is switched to; a login elsewhere is ended, whose page says why and leads to the login', async () => {
  // Nobody else's journey: all of this person's logins are ended.
  const computer = await loginToConsole(browser, 'other-county-reviewer', '医师资格考试');
  const elsewhere = await loginOnH5(browser, 'other-county-reviewer');
  await accountMenu(computer).click();
  await computer.getByRole('menuitem', { name: '切换账号' }).click();
  await computer.getByRole('button', { name: '卫生专业技术资格考试' }).click();
  await computer.locator('header').first().getByText('卫生专业技术资格考试').waitFor();

  await accountMenu(computer).click();
  await computer.getByRole('menuitem', { name: '我的角色与登录设备' }).click();
  const accounts = computer.getByRole('region', { name: '我的账号' });
  await accounts.getByRole('row', { name: '卫生专业技术资格考试' }).getByText('正在使用').waitFor();
  const devices = computer.getByRole('region', { name: '登录设备' });
  await devices.getByRole('row', { name: '机构授权端' }).getByText('本次登录').waitFor();
  await devices.getByRole('button', { name: '退出其他全部登录' }).click();
  const question = computer.getByRole('dialog');
  await question.getByRole('button', { name: '退出登录' }).click();
  // It closes with the answer; what is behind it has no role until then.
  await question.waitFor({ state: 'detached' });
  await devices.getByRole('button', { name: '退出其他全部登录' }).waitFor({ state: 'detached' });
  await elsewhere.goto(`${origin}/m/#/pages/login/sessions`);
  await awaitTitle(elsewhere, '登录');
  await screen(elsewhere).getByText('由本账号在别处结束').waitFor();
  await accounts.getByRole('button', { name: '医师资格考试' }).click();
  await computer.locator('header').first().getByText('医师资格考试').waitFor();

  const phone = await loginOnH5(browser, 'other-county-reviewer');
  await openH5(phone, 'pages/login/sessions');
  await screen(phone).getByText('机构授权端').waitFor();
  await press(phone, '退出其他全部登录');
  await screen(phone).locator('dialog').getByRole('button', { name: '退出其他全部登录' }).click();
  await screen(phone).getByText('已退出 1 个登录').waitFor();
  // It lay idle, and somebody comes back to it.
  await computer.evaluate(`window.dispatchEvent(new Event('focus'))`);
  await computer.getByRole('dialog').getByText('由本账号在别处结束').waitFor();
  await computer.reload();
  await computer.getByRole('alert').getByText('由本账号在别处结束').waitFor();
});

test('R-A3 R-A6: the candidates’ entrance logs in on a computer by the phone', async () => {
  const phone = await loginOnH5(browser, 'candidate-3');
  const computer = await browser.desk();
  await computer.goto(`${origin}/`);
  await computer.getByRole('link', { name: '考生业务入口' }).click();
  await confirmOnPhone(phone, computer);
  await awaitTitle(computer, '首页');
});

test('R-A2: who came by WeChat adds a phone, and who came by phone adds WeChat', async () => {
  const phone = await browser.phone();
  await loginBySms(phone, '13900000002');
  await awaitTitle(phone, '首页');
  await openH5(phone, 'pages/me/index');
  await press(phone, '绑定微信');
  await awaitTitle(phone, '绑定微信');
  await press(phone, '授权并绑定');
  // Somebody logged in by it before: the two accounts join.
  await chooseStranger(phone, 'oStranger-1');
  await awaitTitle(phone, '我的');
  await expect(screen(phone).getByText('绑定微信').count()).resolves.toBe(0);

  await press(phone, '绑定手机');
  await awaitTitle(phone, '绑定手机');
  await provePhone(phone, '13900000003');
  await awaitTitle(phone, '我的');
  await screen(phone).getByText('139****0003').first().waitFor();
});

test('R-A5: a login elsewhere is listed and ended', async () => {
  const [here, elsewhere] = await Promise.all([
    loginOnH5(browser, 'other-county-reviewer'),
    loginOnH5(browser, 'other-county-reviewer'),
  ]);
  await openH5(here, 'pages/login/sessions');
  await press(here, '退出该设备');
  await screen(here).locator('dialog').getByRole('button', { name: '退出该设备' }).click();
  await screen(here).locator('dialog').waitFor({ state: 'detached' });
  await elsewhere.reload();
  await awaitTitle(elsewhere, '登录');
});

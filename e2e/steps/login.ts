import type { Locator, Page } from 'playwright-core';
import { awaitTitle, openH5, press, screen, typeInto } from './h5';
import { awaitSmsCode, getPersona, origin } from './platform';

/** Accepts both texts and logs in by WeChat as one of the sandbox's people; ends on the home page (R-A1). */
export async function loginByWechat(page: Page, personaId: string): Promise<void> {
  await openH5(page, 'pages/login/index');
  await authorizeByWechat(page, personaId);
  await awaitTitle(page, '首页');
}

/** On the login page, however one came there: accepts both texts and logs in by WeChat; ends where the login leads. */
export async function authorizeByWechat(page: Page, personaId: string): Promise<void> {
  const { name } = await getPersona(personaId);
  await leaveForWechat(page);
  await page.locator('.links a', { hasText: name }).click();
}

/** `loginByWechat` as somebody whom nobody knows yet. */
export async function loginAsStranger(page: Page, openid: string): Promise<void> {
  await openH5(page, 'pages/login/index');
  await leaveForWechat(page);
  await chooseStranger(page, openid);
  await awaitTitle(page, '首页');
}

/** On the sandbox's page of WeChat's consent: a WeChat account that belongs to none of its people. */
export async function chooseStranger(page: Page, openid: string): Promise<void> {
  await page.locator('input[name="openid"]').fill(openid);
  await page.getByRole('button', { name: '以它登录' }).click();
}

/** On the login page: accepts both texts, and leaves for WeChat's page of consent. */
export async function leaveForWechat(page: Page): Promise<void> {
  await screen(page).locator('#consent').check();
  await screen(page).locator('#wechat-login').click();
}

/** Types the phone and the code that the sandbox received; ends where the platform leads (R-A2). */
export async function loginBySms(page: Page, phone: string): Promise<void> {
  await openH5(page, 'pages/login/index');
  await screen(page).locator('#consent').check();
  await press(page, '手机快捷登录');
  await awaitTitle(page, '手机快捷登录');
  await provePhone(page, phone);
}

/** Fills in a phone and the code sent to it, on the screen that asks for both. */
export async function provePhone(page: Page, phone: string): Promise<void> {
  await typeInto(page, '#field-phone', phone);
  const sentAfter = new Date();
  await screen(page).locator('#send-code').click();
  await screen(page)
    .locator('#field-code')
    .fill(await awaitSmsCode(phone, sentAfter));
  await screen(page).locator('#phone-submit').click();
}

/**
 * Confirms the login code that a computer shows, on the person's phone (R-A3).
 * @param role words of the account to use, such as `卫生专业技术资格考试`; the one that the phone preselects without it
 */
export async function confirmOnPhone(phone: Page, computer: Page, role?: string): Promise<void> {
  const link = await computer.locator('[data-login-url]').getAttribute('data-login-url');
  await openH5(phone, 'pages/me/index');
  await press(phone, '扫码登录');
  await awaitTitle(phone, '确认登录电脑端');
  await typeInto(phone, '#ticket-link', link ?? '');
  await screen(phone).locator('#ticket-next').click();
  if (role) await screen(phone).locator('.radio-list label', { hasText: role }).click();
  await screen(phone).locator('#ticket-confirm').click();
  await screen(phone).getByText('已确认登录').waitFor();
}

/** The person's name at the end of the console's header, which opens the menu of accounts. */
export function accountMenu(computer: Page): Locator {
  return computer.locator('header [aria-haspopup="menu"]');
}

/** From the front page to the console, by the code that this phone scans (R-A3). */
export async function scanToConsole(phone: Page, computer: Page, role?: string): Promise<void> {
  await computer.goto(`${origin}/`);
  await computer.getByRole('link', { name: '机构授权端' }).click();
  await confirmOnPhone(phone, computer, role);
  await accountMenu(computer).waitFor();
}

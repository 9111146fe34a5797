import type { APIResponse, Page } from 'playwright-core';
import type { Role } from '../../contracts/login';
import { ApiClient } from '../../test/api-client';
import { newWechatCode } from '../../test/identity-steps';
import { consents } from '../../test/login-steps';
import type { JourneyBrowser } from './browser';
import { awaitTitle, openH5 } from './h5';
import { accountMenu } from './login';
import { origin, platform } from './platform';

/**
 * Somebody's own device on which they are logged in: by the requests that the screens of the login send, for journeys
 * that are not about it (R-A1, R-A3).
 */

/** One of the sandbox's people, or somebody by their openid. */
type Who = string | { readonly openid: string };
const whose = (who: Who) => (typeof who === 'string' ? { persona: who } : { openid: who.openid });

/** A phone, at the mini-program's home. */
export async function loginOnH5(browser: JourneyBrowser, who: Who): Promise<Page> {
  const phone = await browser.phone();
  const code = await newWechatCode(platform, whose(who));
  await send(phone, 'h5', '/api/login/wechat', { code, consents });
  await openH5(phone, 'pages/home/index');
  await awaitTitle(phone, '首页');
  return phone;
}

/**
 * A computer, at the console's home.
 * @param role words of the account to use, such as `卫生专业技术资格考试`; the person's only one without it
 */
export async function loginToConsole(browser: JourneyBrowser, who: Who, role?: string): Promise<Page> {
  const computer = await browser.desk();
  const shown = await send(computer, 'console', '/api/login/tickets', { entrance: 'institution' });
  const { id, ticket } = (await shown.json()) as { id: string; ticket: string };
  await confirm(who, { id, ticket }, role);
  await send(computer, 'console', `/api/login/tickets/${id}/session`);
  await computer.goto(`${origin}/admin/`);
  await accountMenu(computer).waitFor();
  return computer;
}

/** The person scans the computer's code in the mini-program, and picks the account. */
async function confirm(
  who: Who,
  { id, ticket }: { id: string; ticket: string },
  role?: string,
): Promise<void> {
  const person = new ApiClient(origin, 'weapp');
  const code = await newWechatCode(platform, whose(who));
  await person.post('/api/login/wechat', { code, consents });
  const { body } = await person.post<{ roles: Role[]; preselectedRoleId: string | null }>(
    '/api/login/ticket-scans',
    { ticket },
  );
  const picked = role && body.roles.find(({ businessName }) => businessName === role)?.id;
  const { status } = await person.post(`/api/login/tickets/${id}/confirm`, {
    ticket,
    roleId: picked ?? body.preselectedRoleId,
  });
  if (status >= 300) throw new Error(`${JSON.stringify(who)} has no account ${role ?? ''}: ${status}`);
}

async function send(page: Page, client: 'h5' | 'console', path: string, data?: object): Promise<APIResponse> {
  const answer = await page.request.post(origin + path, { headers: { 'x-client': client }, data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer;
}

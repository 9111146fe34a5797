import { createHash, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { codeFromBytes } from '../domain/code-text';
import { seedInstitutions } from '../db/seeds/institutions';
import { expectedNewcomer } from '../db/seeds/staff';
import { newHolder, newVisitor, scan, type Holder, type Visitor } from '../test/identity-steps';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { join } from './steps/newcomer';
import { platform } from './steps/platform';
import { codeInConsole } from './steps/unit';

jest.setTimeout(200_000);
const browser = useBrowser();
const hospital = '武汉市武昌区示例人民医院';
const elsewhere = '宜昌市西陵区示例人民医院';

/** Somebody who has proven this document, and their phone. */
async function newPerson(holder: Holder): Promise<Visitor & { openid: string }> {
  const openid = `o-${randomUUID()}`;
  const visitor = await newVisitor(platform, { openid });
  const { status } = await scan(platform, visitor, holder);
  if (status !== 200) throw new Error(`${holder.name}: ${status}`);
  return { ...visitor, openid };
}

async function openUnit(phone: Page): Promise<void> {
  await openH5(phone, 'pages/unit/index');
  await phone.reload();
  await awaitTitle(phone, '工作单位');
}

/** A place of the menu, with the list at its beginning. */
async function openList(computer: Page, place: string): Promise<void> {
  const menu = computer.getByRole('navigation', { name: '主菜单' });
  await menu.getByText('首页').click();
  await menu.getByText(place, { exact: true }).click();
}

const codeOf = (name: string): string => {
  const code = seedInstitutions().find((institution) => institution.name === name)?.code ?? '';
  return codeFromBytes(createHash('sha256').update(`demo-confirm-code:${code}`).digest());
};

test('R-I2 R-I3 R-I4 R-I5 R-C3: one is in the list and so in the roster, another is reviewed and corrected, then transferred out, and joins elsewhere; the first asks for it and is released', async () => {
  const computer = await loginToConsole(browser, 'hospital-hr');
  const confirmCode = await codeInConsole(computer);

  // Expected by the unit: in the roster without a click, and released by it alone.
  const expected = await newPerson(expectedNewcomer);
  await join(expected, { name: hospital, confirmCode });
  const expectedPhone = await loginOnH5(browser, expected);
  await openUnit(expectedPhone);
  await screen(expectedPhone).getByText('在职人员名册').waitFor();
  await screen(expectedPhone).getByText('换单位须由该单位同意转出').waitFor();
  expect(await screen(expectedPhone).locator('#unbind').count()).toBe(0);
  await openList(computer, '在职人员管理');
  await computer.getByRole('row', { name: expectedNewcomer.name }).getByText('预传名单比对一致').waitFor();

  // Not in the list: bound at once, reviewed, the roster's name corrected.
  const other = await newPerson(newHolder('酉示列'));
  await join(other, { name: hospital, confirmCode });
  const phone = await loginOnH5(browser, other);
  await openUnit(phone);
  await screen(phone).getByText('绑定已生效，不影响申报。').waitFor();
  await openList(computer, '实名认证审核');
  await computer.getByRole('row', { name: '酉示列' }).click();
  await computer.getByRole('button', { name: '编辑（2）' }).click();
  const correction = computer.getByRole('dialog');
  await correction.getByLabel('花名册中的姓名').fill('酉示例');
  await correction.getByRole('button', { name: '保存' }).click();
  await computer.getByText('酉示列：已保存，进入花名册').waitFor();

  // Leaves for another unit.
  await openList(computer, '在职人员管理');
  await computer.getByLabel('姓名', { exact: true }).fill('酉示');
  await computer.getByRole('row', { name: '酉示例' }).click();
  await computer.getByText('单位修改后通过，进入花名册').waitFor();
  await computer.getByRole('button', { name: '转出' }).click();
  const leaving = computer.getByRole('dialog');
  await leaving.getByRole('button', { name: '转出' }).click();
  await leaving.getByText('请填写转出原因').waitFor();
  await leaving.getByLabel('转出原因').fill('调往宜昌工作。');
  await leaving.getByLabel('转出时间').fill('2026-11-01');
  await leaving.getByRole('button', { name: '转出' }).click();
  await computer.getByText('酉示例：已转出').waitFor();
  await openList(computer, '移除人员管理');
  await computer.getByRole('row', { name: '酉示例' }).getByText('2026-11-01').waitFor();

  await openUnit(phone);
  await screen(phone).getByText('原因：调往宜昌工作。').waitFor();
  await join(other, { name: elsewhere, confirmCode: codeOf(elsewhere) });
  await openUnit(phone);
  await screen(phone).getByText(elsewhere).first().waitFor();

  // The first asks to be released, and the unit agrees.
  await screen(expectedPhone).locator('#field-reason').fill('家庭搬迁。');
  await screen(expectedPhone).locator('#ask-transfer').click();
  await screen(expectedPhone).getByText('待单位审批').waitFor();
  await openList(computer, '转出申请审批');
  await computer.getByRole('row', { name: expectedNewcomer.name }).click();
  await computer.getByText('家庭搬迁。').waitFor();
  await computer.getByRole('button', { name: '同意转出（1）' }).click();
  const releasing = computer.getByRole('dialog');
  await releasing.getByLabel('转出时间').fill('2026-11-01');
  await releasing.getByRole('button', { name: '同意转出' }).click();
  await computer.getByText(`${expectedNewcomer.name}：已转出`).waitFor();
  await openUnit(expectedPhone);
  await screen(expectedPhone).getByText('原因：家庭搬迁。').waitFor();
});

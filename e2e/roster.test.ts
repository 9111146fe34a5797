import { createHash, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { codeFromBytes } from '../domain/code-text';
import { shanghaiDay } from '../domain/shanghai-day';
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
  await leaving.getByLabel('转出时间').fill(shanghaiDay(new Date()));
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
  await ask(expectedPhone, '家庭搬迁。');
  await openTransfer(computer, expectedNewcomer.name);
  await computer.getByText('家庭搬迁。').waitFor();
  await computer.getByRole('button', { name: '同意转出（1）' }).click();
  const releasing = computer.getByRole('dialog');
  await releasing.getByLabel('转出时间').fill(shanghaiDay(new Date()));
  await releasing.getByRole('button', { name: '同意转出' }).click();
  await computer.getByText(`${expectedNewcomer.name}：已转出`).waitFor();
  await openUnit(expectedPhone);
  await screen(expectedPhone).getByText('原因：家庭搬迁。').waitFor();
});

test('R-I3 R-I4 R-I5 R-K3 two wait and are passed at once; one asks to be released, is refused, asks again, is released and joins elsewhere; the other retires', async () => {
  const computer = await loginToConsole(browser, 'hospital-hr');
  const confirmCode = await codeInConsole(computer);
  const leaver = await newPerson(newHolder('戌示例'));
  const retiring = await newPerson(newHolder('亥示例'));
  for (const one of [leaver, retiring]) await join(one, { name: hospital, confirmCode });

  // What waits stands on the front page.
  await computer.getByRole('navigation', { name: '主菜单' }).getByText('首页').click();
  await computer.getByRole('link', { name: '戌示例绑定本单位' }).waitFor();
  await openList(computer, '实名认证审核');
  for (const name of ['戌示例', '亥示例'])
    await computer.getByRole('row', { name }).getByRole('checkbox').check();
  await computer.getByRole('button', { name: '批量通过' }).click();
  const passing = computer.getByRole('dialog');
  await passing.getByRole('button', { name: '全部通过' }).click();
  await passing.getByText('已通过 2 人。').waitFor();
  await passing.getByRole('button', { name: '完成' }).click();
  await computer.getByRole('row', { name: '亥示例' }).waitFor({ state: 'detached' });

  // Asked for, refused with the reason, asked for again, and released.
  const phone = await loginOnH5(browser, leaver);
  await ask(phone, '家庭搬迁。');
  await openTransfer(computer, '戌示例');
  await computer.getByLabel('不同意的原因').fill('服务期未满。');
  await computer.getByRole('button', { name: '不同意（2）' }).click();
  await computer.getByText('戌示例：已答复不同意').waitFor();
  await openUnit(phone);
  await screen(phone).getByText('服务期未满。').waitFor();
  await ask(phone, '服务期已满，家庭搬迁。');
  await openTransfer(computer, '戌示例');
  await computer.getByText('第 2 次申请').waitFor();
  await computer.getByRole('button', { name: '办理过程：戌示例的转出申请' }).click();
  const process = computer.getByRole('dialog');
  await process.getByText('再次申请转出（第 2 次）').waitFor();
  await process.getByRole('button', { name: '关闭' }).click();
  await computer.getByRole('button', { name: '同意转出（1）' }).click();
  const releasing = computer.getByRole('dialog');
  await releasing.getByLabel('转出时间').fill(shanghaiDay(new Date()));
  await releasing.getByRole('button', { name: '同意转出' }).click();
  await computer.getByText('戌示例：已转出').waitFor();
  await join(leaver, { name: elsewhere, confirmCode: codeOf(elsewhere) });
  await openUnit(phone);
  await screen(phone).getByText('绑定已生效，不影响申报。').waitFor();

  await openList(computer, '在职人员管理');
  await computer.getByLabel('姓名', { exact: true }).fill('亥示');
  await computer.getByRole('row', { name: '亥示例' }).click();
  await computer.getByRole('button', { name: '退休' }).click();
  const retirement = computer.getByRole('dialog');
  await retirement.getByLabel('退休时间').fill('2026-10-31');
  await retirement.getByLabel('退休前岗位类别').click();
  await computer.getByRole('option', { name: '专业技术人员' }).click();
  await retirement.getByRole('button', { name: '办理退休' }).click();
  await computer.getByText('亥示例：已转入退休人员名册').waitFor();
  await openList(computer, '退休人员管理');
  await computer.getByRole('row', { name: '亥示例' }).getByText('2026-10-31').waitFor();
});

/** 申请转出, on the person's phone. */
async function ask(phone: Page, reason: string): Promise<void> {
  await openUnit(phone);
  await screen(phone).locator('#field-reason').fill(reason);
  await screen(phone).locator('#ask-transfer').click();
  await screen(phone).getByText('待单位审批').waitFor();
}

async function openTransfer(computer: Page, name: string): Promise<void> {
  await openList(computer, '转出申请审批');
  await computer.getByRole('row', { name }).click();
  await computer.getByRole('heading', { name: `${name}的转出申请` }).waitFor();
}

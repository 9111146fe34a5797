import type { Locator, Page } from 'playwright-core';

/** 单位信息维护 in the console of a unit's HR account (R-E5). */

/** One section, by its title on the page. */
export const section = (computer: Page, title: string): Locator =>
  computer.getByRole('region', { name: title });

/** Opens the page from the menu. */
export async function openUnitInformation(computer: Page): Promise<void> {
  await computer.getByRole('link', { name: '单位信息维护' }).first().click();
  await computer.getByRole('heading', { level: 1, name: '单位信息维护' }).waitFor();
  await section(computer, '一、主体信息').waitFor();
}

/** Saves one section, and waits until it says by whom. */
export async function saveSection(computer: Page, title: string): Promise<void> {
  const part = section(computer, title);
  await part.getByRole('button', { name: '保存', exact: true }).click();
  await part.getByText('有修改尚未保存').waitFor({ state: 'detached' });
  await part.getByText(/ 于 .* 保存$/).waitFor();
}

/** Chooses in a list of words. */
export async function choose(part: Locator, label: string, word: string): Promise<void> {
  await part.getByLabel(label).click();
  await part.page().getByRole('option', { name: word, exact: true }).click();
}

/** 二、基本信息, all of it. */
export async function fillBasic(
  computer: Page,
  { creditCode, licence }: { creditCode: string; licence: string },
): Promise<void> {
  const part = section(computer, '二、基本信息');
  await part.getByLabel('统一社会信用代码').fill(creditCode);
  await part.getByLabel('医疗机构执业许可证号').fill(licence);
  await part.getByLabel('成立日期').fill('1988-05-01');
  await part.getByLabel('法人代表（负责人）').fill('寅示例');
  await choose(part, '设置/主办单位', '卫生健康行政部门');
  await part.getByLabel('网站域名').fill('https://www.example.cn/');
  await choose(part, '登记注册经济类型', '国有');
  await choose(part, '单位行政级别', '正科（乡）级');
  await choose(part, '单位事业性质', '差额拨款事业单位');
  await part.getByLabel('是', { exact: true }).check();
}

/** 四、地址信息, all of it. */
export async function fillAddress(computer: Page, city: string, county: string): Promise<void> {
  const part = section(computer, '四、地址信息');
  await choose(part, '市（州）', city);
  await choose(part, '县（市、区）', county);
  await part.getByLabel('详细地址').fill('示例路 1 号');
  await part.getByLabel('邮政编码').fill('430060');
  await part.getByLabel('单位电话').fill('027-87654321');
}

/** 五、内设机构: adds one after the others. */
export async function addDepartment(computer: Page, name: string): Promise<void> {
  const part = section(computer, '五、内设机构');
  const before = await part.getByRole('listitem').count();
  await part.getByRole('button', { name: '添加内设机构' }).click();
  await part.getByRole('textbox', { name: `内设机构 ${before + 1}` }).fill(name);
}

import { checkCharacterOf } from '../domain/credit-code';
import { useBrowser } from './steps/browser';
import { openH5, screen, typeInto } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { origin } from './steps/platform';
import {
  addDepartment,
  fillAddress,
  fillBasic,
  openUnitInformation,
  saveSection,
  section,
} from './steps/unit-information';

const browser = useBrowser();
const hospital = '武汉市武昌区示例人民医院';
const clinic = '武汉市武昌区示例甲口腔诊所';
const creditCode = `12420106MB0099001${checkCharacterOf('12420106MB0099001')}`;

test('R-E5: HR completes the unit’s information, and the unit is found by its other name', async () => {
  const computer = await loginToConsole(browser, 'hospital-hr');
  await computer.getByText('单位信息未完善，还需完成：基本信息、').waitFor();
  await computer.getByRole('link', { name: '去完善' }).click();
  await section(computer, '六、信息完成确认').getByText('还需填写并保存').waitFor();

  // What is wrong is told at its field, and what was typed stays.
  await fillBasic(computer, { creditCode: '12420106MB00990010', licence: 'PDY420106A1001' });
  const basic = section(computer, '二、基本信息');
  await basic.getByRole('button', { name: '保存', exact: true }).click();
  await basic.getByText('统一社会信用代码最后一位与校验规则不符').waitFor();
  await basic.getByLabel('统一社会信用代码').fill(creditCode);
  await saveSection(computer, '二、基本信息');
  expect(await basic.getByLabel('网站域名').inputValue()).toBe('www.example.cn');

  const names = section(computer, '三、其他名称');
  await names.getByRole('button', { name: '添加其他名称' }).click();
  await names.getByRole('textbox', { name: '其他名称 1' }).fill('武昌示例（大学）教学医院');
  await saveSection(computer, '三、其他名称');
  await fillAddress(computer, '武汉市', '武昌区');
  await saveSection(computer, '四、地址信息');
  const departments = section(computer, '五、内设机构');
  await departments.getByLabel('无内设机构').check();
  await saveSection(computer, '五、内设机构');

  await section(computer, '六、信息完成确认').getByRole('button', { name: '信息完成确认' }).click();
  await computer.getByText('已完善', { exact: true }).first().waitFor();
  await computer.getByRole('link', { name: '首页' }).first().click();
  await section(computer, '本单位').getByText('已完善').waitFor();

  const phone = await loginOnH5(browser, 'unit-reviewer');
  await openH5(phone, 'pages/unit/search');
  await typeInto(phone, '#unit-name', '大学教学医院');
  await screen(phone).getByText(hospital).waitFor();
});

test('R-E5: internal departments are added, put in order, renamed and retired', async () => {
  const computer = await loginToConsole(browser, 'department-hr');
  await openUnitInformation(computer);
  for (const name of ['医政科', '人事科', '办公室']) await addDepartment(computer, name);
  const departments = section(computer, '五、内设机构');
  await departments.getByRole('button', { name: '上移办公室' }).click();
  await saveSection(computer, '五、内设机构');
  await departments.getByRole('textbox', { name: '内设机构 1' }).fill('医政医管科');
  await departments.getByRole('button', { name: '停用人事科' }).click();
  await saveSection(computer, '五、内设机构');
  await computer.reload();
  const names = departments.getByRole('textbox');
  await names.first().waitFor();
  const typed = await Promise.all((await names.all()).map((each) => each.inputValue()));
  expect(typed).toEqual(['医政医管科', '办公室', '人事科']);
  await departments.getByRole('button', { name: '启用人事科' }).waitFor();
});

test('R-E5: who saves second is told, keeps what was typed, and decides', async () => {
  const first = await loginToConsole(browser, 'department-hr');
  const second = await loginToConsole(browser, 'department-hr');
  for (const computer of [first, second]) {
    await openUnitInformation(computer);
    await fillAddress(computer, '武汉市', '武昌区');
  }
  await section(first, '四、地址信息').getByLabel('单位电话').fill('027-11112222');
  await saveSection(first, '四、地址信息');
  const address = section(second, '四、地址信息');
  await address.getByRole('button', { name: '保存', exact: true }).click();
  await address.getByText('保存了这一栏').waitFor();
  await address.getByText('027-11112222').waitFor();
  expect(await address.getByLabel('单位电话').inputValue()).toBe('027-87654321');
  await address.getByRole('button', { name: '保留我填写的内容' }).click();
  await saveSection(second, '四、地址信息');
  await first.reload();
  expect(await section(first, '四、地址信息').getByLabel('单位电话').inputValue()).toBe('027-87654321');
});

test('R-N3 R-E5: a row that is clicked opens, though what was typed before it has not filtered yet', async () => {
  const computer = await loginToConsole(browser, 'department-hr');
  // The page's own file comes later than the pause after which a filter is applied.
  await computer.route('**/institution-page-*.js', async (route) => {
    await computer.waitForTimeout(1500);
    await route.continue();
  });
  await computer.goto(`${origin}/admin/institutions`);
  const row = computer.getByRole('row', { name: hospital });
  await row.waitFor();
  await computer.getByLabel('名称或编码').fill('武汉');
  await row.click();
  await computer.getByRole('heading', { level: 1, name: hospital }).waitFor();
  await computer.context().close();
});

test('R-E5: the department reads a direct subordinate, and corrects its name', async () => {
  const computer = await loginToConsole(browser, 'department-hr');
  await computer.goto(`${origin}/admin/institutions`);
  await computer.getByLabel('名称或编码').fill(clinic);
  await computer.getByText('共 1 条', { exact: true }).waitFor();
  await computer.getByRole('row', { name: clinic }).click();
  await computer.getByRole('heading', { level: 1, name: clinic }).waitFor();
  await section(computer, '基本信息').getByText('该单位尚未填写').waitFor();
  await computer.getByRole('button', { name: '修改主体信息' }).click();
  const dialog = computer.getByRole('dialog');
  await dialog.getByLabel('单位名称').fill(hospital);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('该名称已是另一个机构的名称').waitFor();
  await dialog.getByLabel('单位名称').fill('武汉市武昌区示例甲口腔门诊部');
  await dialog.getByRole('button', { name: '保存' }).click();
  await computer.getByText('已修改，该单位须重新确认单位信息').waitFor();
  await computer.getByRole('heading', { level: 1, name: '武汉市武昌区示例甲口腔门诊部' }).waitFor();
  await computer.getByRole('button', { name: '修改主体信息' }).click();
  await dialog.getByLabel('单位名称').fill(clinic);
  await dialog.getByRole('button', { name: '保存' }).click();
  await computer.getByRole('heading', { level: 1, name: clinic }).waitFor();
});

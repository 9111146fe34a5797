import { useBrowser } from './steps/browser';
import { accountMenu } from './steps/login';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import {
  activateAndLogIn,
  addSubAccount,
  fillContact,
  giveBusiness,
  revokeAccount,
  turnUse,
} from './steps/own-account';
import { getPersona } from './steps/platform';
import { awaitStep, beginActivation, fillAdministrator } from './steps/unit-account';

const browser = useBrowser();

test('R-E3 R-E4: a unit’s HR gives a business and a sub-account; who activates them sees their menus, until it is switched off or ended', async () => {
  // Businesses that no other journey has at this hospital; nobody keeps a right that they got here.
  const business = '培训平台';
  const hr = await loginToConsole(browser, 'hospital-hr');
  const holder = await getPersona('city-reviewer');
  const phone = await loginOnH5(browser, holder.id);
  const [first, second] = ['13800009058', '13800009022'];

  const slip = await giveBusiness(hr, business, { name: holder.name, phone: first });
  const computer = await browser.desk();
  await beginActivation(computer, slip);
  await awaitStep(computer, '填写管理员信息');
  expect(await computer.getByLabel('管理员姓名').inputValue()).toBe(holder.name);
  await computer.getByText('已填写 138****9058').waitFor();
  await computer.getByRole('checkbox').check();
  await computer.getByRole('button', { name: '下一步' }).click();
  await activateAndLogIn(phone, computer, first, business);
  const reviews = computer.getByRole('link', { name: '材料审核' });
  await reviews.waitFor();

  await openPlace(hr, '业务帐号管理');
  const row = hr.getByRole('row', { name: business });
  await row.getByText('已激活').waitFor();
  await row.getByRole('button', { name: /^查看完整手机号/ }).click();
  await row.getByText(first).waitFor();
  // Filled in after the activation, by the holder.
  await fillContact(phone, '58', { department: '培训科', officePhone: '027-87654321' });
  await hr.reload();
  await row.getByText('培训科').waitFor();
  await turnUse(hr, business, '停用');
  await row.getByText('否', { exact: true }).waitFor();
  await computer.reload();
  await computer.getByText('请选择').first().waitFor();
  await turnUse(hr, business, '恢复使用');
  await row.getByText('是', { exact: true }).waitFor();

  const subSlip = await addSubAccount(hr, ['22 住院医师规范化培训', '20 规范化培训']);
  const other = await browser.desk();
  await beginActivation(other, subSlip);
  await fillAdministrator(other, { name: holder.name, phone: second });
  await activateAndLogIn(phone, other, second, '住院医师规范化培训');
  await accountMenu(other).waitFor();
  await other.getByRole('link', { name: '材料审核' }).waitFor();
  await expect(other.getByRole('link', { name: '分账号管理' }).count()).resolves.toBe(0);

  await openPlace(hr, '分账号管理');
  await revokeAccount(hr, `分账号 ${subSlip.accountNumber}`);
  await hr.getByText('还没有分账号').waitFor();
  await openPlace(hr, '业务帐号管理');
  await revokeAccount(hr, `“${business}”业务账号`);
  await hr.getByRole('button', { name: `生成账户：${business}` }).waitFor();
});

import { newHolder } from '../test/identity-steps';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, press, screen, typeInto } from './steps/h5';
import { admitApplicant, applyForUnit, openApplication } from './steps/hr-account-application';
import { provePhone } from './steps/login';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { join } from './steps/newcomer';
import { openPlace } from './steps/menu';
import { awaitNext, codeOf, newPerson, openUnit } from './steps/staff';

const browser = useBrowser();
const township = '武汉市武昌区示例镇卫生院';
const clinic = '武汉市武昌区示例镇甲村卫生室';
const sister = '武汉市武昌区示例镇乙村卫生室';
const department = '武汉市武昌区卫生健康局';
const ofClinics = '村卫生室(服务站)人员管理';

test('R-J1: a clinic’s doctor is let in by the township, changes clinic, and is deleted: to come back they verify anew', async () => {
  // The township gets its HR administrator.
  const clerk = await newPerson(newHolder('戌示例'));
  const clerkPhone = await loginOnH5(browser, clerk);
  // The outcome goes to a phone, which they are asked for before they begin.
  await openH5(clerkPhone, 'pages/hr-account/index');
  await screen(clerkPhone).locator('#to-phone').click();
  await awaitTitle(clerkPhone, '绑定手机');
  await provePhone(clerkPhone, '13900000021');
  await awaitTitle(clerkPhone, '我的');
  await applyForUnit(clerkPhone, '武昌 示例镇卫生院', township);
  const reviewer = await loginToConsole(browser, 'department-hr');
  await openApplication(reviewer, township);
  await admitApplicant(reviewer, '戌示例');

  const doctor = await newPerson(newHolder('亥示例'));
  await join(doctor, { name: clinic, confirmCode: codeOf(township) });
  const computer = await loginToConsole(browser, clerk);
  await openPlace(computer, '实名认证审核', ofClinics);
  await computer.getByRole('row', { name: '亥示例' }).getByText(clinic).click();
  await computer.getByRole('button', { name: '通过（1）' }).waitFor();
  await computer.getByRole('button', { name: '通过（1）' }).click();
  await computer.getByText('亥示例：已通过，进入花名册').waitFor();
  await awaitNext(computer, '亥示例');

  await openPlace(computer, '在岗人员名册');
  await computer.getByRole('row', { name: '亥示例' }).waitFor();
  await computer.getByRole('row', { name: '亥示例' }).click();
  await computer.getByRole('button', { name: '更换单位' }).click();
  const changing = computer.getByRole('dialog');
  await changing.getByLabel('更换到').click();
  await computer.getByRole('option', { name: sister }).click();
  await changing.getByRole('button', { name: '更换单位' }).click();
  await computer.getByText(`亥示例：已更换到“${sister}”`).waitFor();
  await computer.getByRole('row', { name: '亥示例' }).getByText(sister).waitFor();
  const phone = await loginOnH5(browser, doctor);
  await openUnit(phone);
  await screen(phone).getByText(sister).first().waitFor();
  await screen(phone).getByText('在岗人员名册').waitFor();
  await openPlace(computer, '移除人员管理', ofClinics);
  await computer.getByRole('row', { name: '亥示例' }).getByText('更换单位').waitFor();

  await openPlace(computer, '在岗人员名册');
  await computer.getByRole('row', { name: '亥示例' }).getByText(sister).click();
  await computer.getByRole('button', { name: '删除' }).click();
  const deleting = computer.getByRole('dialog');
  await deleting.getByText('须重新进行实名认证').waitFor();
  await deleting.getByRole('button', { name: '删除' }).click();
  await computer.getByText('亥示例：已删除').waitFor();
  await openUnit(phone);
  await screen(phone).getByText('已将您从在岗人员名册删除').waitFor();
  await screen(phone).locator('#to-identity').click();
  await awaitTitle(phone, '实名认证');
  await screen(phone).locator('#verify-anew').click();
  await awaitTitle(phone, '信息填写');
});

test('R-C2: who works at a unit without a code is bound without one, once the unit has passed them', async () => {
  const person = await newPerson(newHolder('天示例'));
  const phone = await loginOnH5(browser, person);
  await openH5(phone, 'pages/unit/search');
  await typeInto(phone, '#unit-name', '武昌区卫生健康局');
  const listed = phone.waitForResponse((answer) => answer.url().endsWith('/internal-departments'));
  await press(phone, department);
  await awaitTitle(phone, '绑定工作单位');
  await screen(phone).getByText('没有单位确认码').waitFor();
  // Another journey may have given this department its 内设机构: then one is asked for.
  const { items } = (await (await listed).json()) as { items: readonly unknown[] };
  if (items.length > 0) await screen(phone).locator('#field-internalDepartmentId').selectOption({ index: 1 });
  await screen(phone).locator('#bind').click();
  await screen(phone).getByText('绑定尚未生效').waitFor();
  expect(await screen(phone).locator('#unbind').innerText()).toBe('撤回绑定申请');

  const computer = await loginToConsole(browser, 'department-hr');
  await openPlace(computer, '实名认证审核');
  await computer.getByRole('cell', { name: '天示例', exact: true }).click();
  await computer.getByRole('button', { name: '通过（1）' }).click();
  await computer.getByText('天示例：已通过，进入花名册').waitFor();
  await openUnit(phone);
  await screen(phone).getByText('已绑定').waitFor();
  await screen(phone).getByText('在职人员名册').waitFor();
});

import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, press, screen } from './steps/h5';
import {
  admitApplicant,
  applyForUnit,
  copyFormLink,
  fillProof,
  openApplication,
  pickUnit,
  submitProof,
  uploadForm,
} from './steps/hr-account-application';
import { accountMenu, confirmOnPhone, loginOnH5, loginToConsole } from './steps/login';
import { getPersona, origin } from './steps/platform';

jest.setTimeout(240_000);
const browser = useBrowser();
// No other journey's: whoever is admitted takes the place of whoever had it.
const unit = '武汉市武昌区示例镇卫生院';
const search = '武昌 示例镇卫生院';

test('R-E2 R-A5: applied for on the phone, refused, corrected, admitted at the desk; a successor locks the former out', async () => {
  const [first, second] = [await getPersona('candidate-2'), await getPersona('candidate-3')];
  const phone = await loginOnH5(browser, first.id);
  await pickUnit(phone, search, unit);
  await fillProof(phone);
  const paper = await fetch(await copyFormLink(phone));
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  await screen(phone).locator('#submit').click();
  await screen(phone).getByText('请上传加盖公章的人事账号申请表').waitFor();
  // Back and again: what was typed is there.
  await press(phone, '上一步');
  await screen(phone).locator('#confirm-unit').click();
  await screen(phone).getByText('已恢复您上次填写').waitFor();
  expect(await screen(phone).locator('#field-form-department').inputValue()).toBe('人事科');
  await uploadForm(phone);
  await submitProof(phone);

  const reviewer = await loginToConsole(browser, 'department-hr');
  await openApplication(reviewer, unit);
  await reviewer.keyboard.press('2');
  await reviewer.keyboard.type('公章不清楚，请重新盖章拍摄');
  await reviewer.getByRole('button', { name: '拒绝（2）' }).click();
  await reviewer.getByText(`${unit}：已拒绝`).waitFor();

  await phone.reload();
  await screen(phone).getByText('公章不清楚，请重新盖章拍摄').first().waitFor();
  await screen(phone).locator('#correct').click();
  await awaitTitle(phone, '修改申请');
  await screen(phone).locator('#field-form-department').fill('院办公室');
  await submitProof(phone);
  await screen(phone).getByText('审核中，结果将以短信通知您').waitFor();

  await openApplication(reviewer, unit);
  await reviewer.getByText('第 2 次提交').first().waitFor();
  await reviewer.getByText('院办公室').waitFor();
  await admitApplicant(reviewer, first.name);
  await openH5(phone, 'pages/hr-account/index');
  await screen(phone).getByText('已通过').waitFor();
  const desk = await browser.desk();
  await desk.goto(`${origin}/`);
  await desk.getByRole('link', { name: '机构授权端' }).click();
  await confirmOnPhone(phone, desk, unit);
  await accountMenu(desk).waitFor();
  await desk.locator('header').first().getByText(`${unit}（人事管理主体账号）`).waitFor();

  const successor = await loginOnH5(browser, second.id);
  await applyForUnit(successor, search, unit);
  await openApplication(reviewer, unit);
  await reviewer.getByText(first.name).first().waitFor();
  await admitApplicant(reviewer, second.name);
  // The former one's page is open still: its next request is refused.
  await desk.getByRole('link', { name: '机构库' }).first().click();
  await desk.getByText('已被解除，刚才的页面不能再办理').waitFor();
});

test('R-E2: what waits is taken back on the phone, and the desk finds it gone', async () => {
  const phone = await loginOnH5(browser, 'county-reviewer');
  const village = '武汉市武昌区示例镇甲村卫生室';
  await applyForUnit(phone, '武昌 示例镇甲村', village);
  const reviewer = await loginToConsole(browser, 'department-hr');
  await openApplication(reviewer, village);
  await screen(phone).locator('#withdraw').click();
  const question = phone.getByRole('dialog');
  await question.getByText(`撤回“${village}”`).waitFor();
  await question.getByRole('button', { name: '撤回申请' }).click();
  await screen(phone).getByText('申请已撤回，证明材料').waitFor();
  await reviewer.getByLabel('意见').fill('请补充证明');
  await reviewer.getByRole('button', { name: '拒绝（2）' }).click();
  await reviewer.getByText('这份申请的状态是“已撤回”').waitFor();
  await reviewer.getByRole('button', { name: '通过（1）' }).waitFor({ state: 'detached' });
});

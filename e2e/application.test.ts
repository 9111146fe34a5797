import {
  acceptPledge,
  awaitStep,
  beginApplication,
  chooseHealthTitle,
  fillHealthTitle,
  fillSection,
  goOn,
  healthTitleProject,
  openRecord,
  submit,
  uploadMaterials,
} from './steps/application';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, press, screen } from './steps/h5';
import { authorizeByWechat, loginByWechat } from './steps/login';
import { loginOnH5 } from './steps/login-by-request';

const browser = useBrowser();

test('R-M1 R-M2 R-M3: from the project to the sent application; the draft survives a logout; withdraw and go on', async () => {
  const phone = await loginOnH5(browser, 'candidate-2');
  await beginApplication(phone, healthTitleProject);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');

  // What is missing is named where it is missing, and nothing is lost by it.
  await goOn(phone);
  await screen(phone).getByText('请选择申报级别。').waitFor();
  await chooseHealthTitle(phone);
  await goOn(phone, '基本信息');
  await screen(phone).locator('#field-form-basic-address').fill('湖北省武汉市武昌区示例路 1 号');
  await screen(phone).locator('#field-form-basic-address').blur();
  await screen(phone)
    .getByText(/^已保存 \d\d:\d\d$/)
    .waitFor();

  // Another day, logged in anew: the way goes on where something is missing.
  await openH5(phone, 'pages/me/index');
  await press(phone, '退出登录');
  await phone.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
  await screen(phone).getByText('请先登录').waitFor();
  await loginByWechat(phone, 'candidate-2');
  await beginApplication(phone, healthTitleProject);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');
  await goOn(phone, '基本信息');
  expect(await screen(phone).locator('#field-form-basic-address').inputValue()).toContain('示例路 1 号');

  await fillHealthTitle(phone);
  await screen(phone)
    .getByText(/^已保存/)
    .waitFor();
  await goOn(phone);
  await screen(phone).locator('#wizard-skip').click();
  await awaitStep(phone, '核对提交');
  // The list of what is missing leads to it.
  await screen(phone).locator('.missing-list__row', { hasText: '近期免冠证件照' }).click();
  await awaitStep(phone, '上传材料');
  await uploadMaterials(phone);
  await goOn(phone);
  await submit(phone);
  await screen(phone).getByText('¥200.00', { exact: true }).waitFor();
  await screen(phone).locator('#submitted-pay').waitFor();

  // After sending, the project leads to the progress.
  await openH5(phone, 'pages/exam-project/index');
  await screen(phone).locator('.project-card', { hasText: healthTitleProject }).click();
  await screen(phone).locator('#project-progress').click();
  await awaitTitle(phone, '申报详情');

  // 修改 withdraws and opens the form again, with everything in it.
  await screen(phone).locator('#action-modify').click();
  await phone.getByRole('dialog').getByRole('button', { name: '撤回并修改' }).click();
  await screen(phone).locator('.wizard-progress').waitFor();
  await openRecord(phone, healthTitleProject);
  await screen(phone).getByText('已撤回', { exact: true }).first().waitFor();
});

test('R-M1: a session that ends in the form loses nothing, and the login leads back to the same step', async () => {
  const phone = await loginOnH5(browser, 'candidate-3');
  await beginApplication(phone, healthTitleProject);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');
  // The unit is known from the start: nobody who has one is asked for a region.
  await screen(phone).getByText('宜昌市西陵区示例人民医院').waitFor();
  await chooseHealthTitle(phone);
  await goOn(phone, '基本信息');
  await fillSection(phone, 'basic', { nationality: '土家族' });

  await phone.context().clearCookies();
  const address = screen(phone).locator('#field-form-basic-address');
  await address.fill('湖北省宜昌市西陵区示例路 2 号');
  await address.blur();
  await screen(phone).getByText('登录已失效').waitFor();
  await authorizeByWechat(phone, 'candidate-3');

  await awaitStep(phone, '基本信息');
  expect(await address.inputValue()).toBe('湖北省宜昌市西陵区示例路 2 号');
  await screen(phone)
    .getByText(/^已保存 \d\d:\d\d$/)
    .waitFor();
  // Stored by then: it comes from the server.
  await phone.reload();
  await awaitStep(phone, '基本信息');
  expect(await address.inputValue()).toBe('湖北省宜昌市西陵区示例路 2 号');
});

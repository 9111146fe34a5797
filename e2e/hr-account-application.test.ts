import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { applyForUnit, openApplication } from './steps/hr-account-application';
import { loginOnH5, loginToConsole } from './steps/login-by-request';

const browser = useBrowser();

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

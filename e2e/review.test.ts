import {
  applyForHealthTitle,
  healthTitleProject,
  openRecord,
  physicianTrialProject,
} from './steps/application';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPaper, statusFor } from './steps/paper';
import { payLatestOrder } from './steps/payment';
import { getPersona, origin } from './steps/platform';
import { askForChange, confirmOriginals, openFile, passFile, presentOnsite } from './steps/reviewer';
import { applyForPhysicianTrial, correctTrialStart } from './steps/trial-application';

const browser = useBrowser();
const trial = '医师资格考试';
const healthTitle = '卫生专业技术资格考试';
const pdf = { type: 'application/pdf', start: '%PDF-' };

test('R-N1 R-N2 R-N4 R-N5 R-M6: a change is asked and made, four levels pass, the notice is there', async () => {
  const { name } = await getPersona('candidate-2');
  const phone = await loginOnH5(browser, 'candidate-2');
  await applyForPhysicianTrial(phone);

  const unit = await loginToConsole(browser, 'unit-reviewer', trial);
  await openFile(unit, name);
  await askForChange(unit, {
    personName: name,
    field: '试用开始时间',
    remark: '与试用期合格证明上的日期不一致',
  });
  await openRecord(phone, physicianTrialProject);
  await screen(phone).getByText('与试用期合格证明上的日期不一致').first().waitFor();
  expect(await openPaper(phone, 'application-form', '申报表')).toMatchObject(pdf);
  await correctTrialStart(phone, '2026-08-01');

  // What changed is marked, with what stood there; passing confirms the internship as it is stated now.
  await openFile(unit, name);
  await unit.getByText('第 2 次提交，与上次相比有 1 处变化').waitFor();
  await unit.locator('del', { hasText: '2026-07-01' }).waitFor();
  await passFile(unit, name);

  for (const level of ['county', 'city', 'province']) {
    const computer = await loginToConsole(browser, `${level}-reviewer`, trial);
    await openFile(computer, name);
    await computer.getByText('2026-08-01 至 2027-06-30').first().waitFor();
    await passFile(computer, name);
    await computer.context().close();
  }
  await openRecord(phone, physicianTrialProject);
  await screen(phone).getByText('审核通过', { exact: true }).first().waitFor();
  const notice = await openPaper(phone, 'notice', '报名成功通知单');
  expect(notice).toMatchObject(pdf);
  // The link is this person's alone: for another it doesn't exist.
  expect(await statusFor(await loginOnH5(browser, 'candidate-3'), notice.address)).toBe(404);
  expect(await statusFor(await browser.phone(), notice.address)).toBe(401);
});

test('R-P1 R-N1 R-N2 R-M6: unpaid is listed and not decidable; paid, passed, confirmed on site by its number', async () => {
  const { name } = await getPersona('hospital-hr');
  const phone = await loginOnH5(browser, 'hospital-hr');
  await applyForHealthTitle(phone);

  const unit = await loginToConsole(browser, 'unit-reviewer', healthTitle);
  await unit.goto(`${origin}/admin/reviews?filter=${encodeURIComponent('{}')}`);
  const unpaid = unit.getByRole('row', { name });
  await unpaid.getByText('缴费后可审核').waitFor();
  expect(await unpaid.getByRole('link', { name: '审核' }).count()).toBe(0);

  await payLatestOrder(phone);
  await passFile(unit, name);

  const county = await loginToConsole(browser, 'county-reviewer', healthTitle);
  await openFile(county, name);
  const number = await county.getByLabel('申报编号', { exact: true }).innerText();
  await presentOnsite(county, number);
  await county.getByText('未核对版本').waitFor();
  await confirmOriginals(county, name);

  for (const level of ['city', 'province']) {
    const computer = await loginToConsole(browser, `${level}-reviewer`, healthTitle);
    await passFile(computer, name);
    await computer.context().close();
  }
  await openRecord(phone, healthTitleProject);
  await screen(phone).getByText('审核通过', { exact: true }).first().waitFor();
});

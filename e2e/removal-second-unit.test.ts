import { newHolder } from '../test/identity-steps';
import { openRecord, physicianTrialProject } from './steps/application';
import { confirmByFace, fillInCode, issueCode } from './steps/authorization';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { applyAsNewcomer, join, sendAgain } from './steps/newcomer';
import { openFile, passFile, removeFromUnit } from './steps/reviewer';
import { codeOf, newPerson, openUnit } from './steps/staff';
import { hospitalCode } from './steps/unit';

const browser = useBrowser();
const trial = '医师资格考试';
const hospital = '武汉市武昌区示例人民医院';
const township = '武汉市武昌区示例镇卫生院';
const name = '申示例';

test('R-N6 R-N4 R-N5: removed by the unit that had passed them, a candidate binds to another, which confirms its own period; both rounds stand side by side to the final pass', async () => {
  // The township gets somebody who reviews.
  const doctor = await newPerson(newHolder('仲示例'));
  const department = await loginToConsole(browser, 'department-hr');
  const code = await issueCode(department, { unit: township, business: trial });
  const doctorPhone = await loginOnH5(browser, doctor);
  await fillInCode(doctorPhone, code);
  await confirmByFace(doctorPhone);
  await screen(doctorPhone).getByText(trial).waitFor();

  const confirmCode = hospitalCode(browser);
  const someone = await applyAsNewcomer(name, { name: hospital, confirmCode });
  const unit = await loginToConsole(browser, 'unit-reviewer', trial);
  await passFile(unit, name);
  await unit.goto(unit.url().replace(/\/admin\/.*/, `/admin/reviews/${someone.applicationId}/show`));
  await removeFromUnit(unit, name);

  const phone = await loginOnH5(browser, someone);
  await screen(phone).getByText('需要您办理').waitFor();
  await openUnit(phone);
  await screen(phone).getByText('原因：从单位移除').waitFor();
  await join(someone, { name: township, confirmCode: codeOf(township) });
  await sendAgain(someone);

  const second = await loginToConsole(browser, doctor, trial);
  await openFile(second, name);
  await second.getByText(`第 1 次提交 · ${hospital}`).waitFor();
  await second.getByText(`第 2 次提交 · ${township}`).waitFor();
  await second.getByText(`${hospital} · ${hospital} 业务管理人确认`).waitFor();
  await passFile(second, name);

  for (const level of ['county', 'city', 'province']) {
    const computer = await loginToConsole(browser, `${level}-reviewer`, trial);
    await passFile(computer, name);
    await computer.context().close();
  }
  await openRecord(phone, physicianTrialProject);
  await screen(phone).getByText('审核通过', { exact: true }).first().waitFor();
  for (const [round, at] of [hospital, township].entries())
    await screen(phone)
      .getByText(`第 ${round + 1} 次提交 · ${at}`)
      .waitFor();
  const practice = screen(phone).locator('.section-card', { hasText: '单位确认的实习时间' });
  for (const at of [hospital, township]) await practice.getByText(at, { exact: true }).waitFor();
});

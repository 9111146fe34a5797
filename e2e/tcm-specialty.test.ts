import {
  acceptPledge,
  awaitStep,
  beginApplication,
  choose,
  goOn,
  openRecord,
  submit,
  uploadMaterials,
} from './steps/application';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPaper } from './steps/paper';
import { getPersona } from './steps/platform';
import { openFile, passFile } from './steps/reviewer';
import { chooseTcm, fillBasics, fillReferees, fillTeacher, tcmProject, tell } from './steps/tcm-application';

const browser = useBrowser();
const business = '中医医术确有专长人员医师资格考核';

test('R-M5 R-L3 R-M6: an apprentice fills in teachers and papers; county, city and province pass; the notice is there', async () => {
  const { name } = await getPersona('candidate-2');
  const phone = await loginOnH5(browser, 'candidate-2');
  await beginApplication(phone, tcmProject);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');
  await chooseTcm(phone, '以师承方式学习中医');
  await goOn(phone, '基本信息');
  await fillBasics(phone);
  await goOn(phone, '师承学习情况');
  await tell(phone, 'apprenticeship', 'culture', 'study', 'specialty');
  await goOn(phone, '指导老师');
  await fillTeacher(phone, 'supervisor', '师示例');
  await goOn(phone, '推荐医师');
  await fillReferees(phone);
  await uploadMaterials(phone);
  await goOn(phone);
  await submit(phone);

  for (const level of ['county', 'city', 'province']) {
    const computer = await loginToConsole(browser, `${level}-reviewer`, business);
    await openFile(computer, name);
    await computer.getByText('师承学习情况').first().waitFor();
    await expect(computer.getByText('医术实践情况').count()).resolves.toBe(0);
    await passFile(computer, name);
    await computer.context().close();
  }
  await openRecord(phone, tcmProject);
  await screen(phone).getByText('审核通过', { exact: true }).first().waitFor();
  expect(await openPaper(phone, 'notice', '报名成功通知单')).toMatchObject({ type: 'application/pdf' });
});

test('R-M5: after long practice other sections and papers are asked; what was written for the other type is kept', async () => {
  const phone = await loginOnH5(browser, 'candidate-3');
  await beginApplication(phone, tcmProject);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');
  await chooseTcm(phone, '以师承方式学习中医');
  await goOn(phone, '基本信息');
  await fillBasics(phone);
  await goOn(phone, '师承学习情况');
  await tell(phone, 'apprenticeship', 'culture');
  await screen(phone).locator('#wizard-back').click();
  await screen(phone).locator('#wizard-back').click();
  await awaitStep(phone, '报考信息');
  await choose(phone, '经多年中医医术实践');
  await goOn(phone, '基本信息');
  await goOn(phone, '医术实践情况');
  await screen(phone).locator('#wizard-back').click();
  await screen(phone).locator('#wizard-back').click();
  await choose(phone, '以师承方式学习中医');
  await goOn(phone, '基本信息');
  await goOn(phone, '师承学习情况');
  expect(await screen(phone).locator('#field-form-apprenticeship-culture').inputValue()).toContain('自幼');
  await screen(phone).locator('#wizard-back').click();
  await screen(phone).locator('#wizard-back').click();
  await choose(phone, '经多年中医医术实践');
  await goOn(phone, '基本信息');
  await goOn(phone, '医术实践情况');
  await tell(phone, 'practice', 'origin', 'learning', 'experience', 'specialty');
  await choose(phone, '无', '至少十名患者的推荐证明');
  await goOn(phone, '推荐医师');
  await fillReferees(phone);
  await screen(phone).getByText('患者推荐证明').first().waitFor();
  await uploadMaterials(phone);
  await goOn(phone);
  await submit(phone);
});

import {
  acceptPledge,
  awaitStep,
  beginApplication,
  choose,
  goOn,
  openRecord,
  readProgress,
  submit,
  uploadMaterials,
} from './steps/application';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPaper } from './steps/paper';
import { getPersona } from './steps/platform';
import { askForChange, openFile, passFile, readBlock, showPicture } from './steps/reviewer';
import {
  chooseTcm,
  correctSecondIdentity,
  fillBasics,
  fillReferees,
  fillTeacher,
  tcmProject,
  tell,
} from './steps/tcm-application';

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
  const supervisor = await fillTeacher(phone, 'supervisor', '师示例');
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
    await readBlock(computer, '指导老师', supervisor.name, supervisor.idNumber, supervisor.qualification);
    await showPicture(computer, '指导老师医师资格证');
    await passFile(computer, name);
    await computer.context().close();
  }
  await openRecord(phone, tcmProject);
  await screen(phone).getByText('审核通过', { exact: true }).first().waitFor();
  expect(await openPaper(phone, 'notice', '报名成功通知单')).toMatchObject({ type: 'application/pdf' });
});

test('R-M5 R-M3 R-N2 R-M6: after long practice other sections and papers are asked, what was written for the other type is kept; a referee’s paper is mended, three levels pass, the notice is there', async () => {
  const { name } = await getPersona('candidate-3');
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
  const [referee] = await fillReferees(phone);
  await screen(phone).getByText('患者推荐证明').first().waitFor();
  await uploadMaterials(phone);
  await goOn(phone);
  await submit(phone);

  const county = await loginToConsole(browser, 'county-reviewer', business);
  await openFile(county, name);
  await readBlock(county, '推荐医师（第 1 项）', referee.name, referee.idNumber, referee.licence);
  await showPicture(county, '推荐医师医师执业证 · 第 1 项');
  const paper = '推荐医师身份证 · 第 2 项';
  await showPicture(county, paper);
  await askForChange(county, { personName: name, field: paper, remark: '证件照片不清晰，请重新拍摄' });
  await openRecord(phone, tcmProject);
  await screen(phone).getByText('武汉市武昌区卫生健康局要求修改').first().waitFor();
  await screen(phone).getByText('证件照片不清晰，请重新拍摄').first().waitFor();
  await correctSecondIdentity(phone);

  // The first referee has a page more, the second another.
  await openFile(county, name);
  await county.getByText('第 2 次提交，与上次相比有 2 处变化').waitFor();
  await county.getByText('推荐医师身份证（第 2 项）（材料）').waitFor();
  await passFile(county, name);
  await openRecord(phone, tcmProject);
  await screen(phone).getByText('武汉市卫生健康委员会审核中').first().waitFor();
  for (const level of ['city', 'province']) {
    const computer = await loginToConsole(browser, `${level}-reviewer`, business);
    await passFile(computer, name);
    await computer.context().close();
  }
  await openRecord(phone, tcmProject);
  await screen(phone).getByText('审核通过', { exact: true }).first().waitFor();
  expect(await readProgress(phone)).toEqual([
    '提交申报',
    expect.stringMatching(/^县级审核：允许修改 1 处/),
    '修改后重新提交（第 2 版）',
    '县级审核：审核通过',
    '市级审核：审核通过',
    '省级审核：审核通过，全部审核完成',
  ]);
  expect(await openPaper(phone, 'notice', '报名成功通知单')).toMatchObject({ type: 'application/pdf' });
});

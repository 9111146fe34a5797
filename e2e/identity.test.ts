import { useBrowser } from './steps/browser';
import { showFace } from './steps/authorization';
import { awaitTitle, openH5, press, screen } from './steps/h5';
import { choosePicture, fillIdentityForm, scanCard } from './steps/identity';
import { chooseStranger, leaveForWechat, loginAsStranger } from './steps/login';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import { getPersona, origin } from './steps/platform';
import { choose } from './steps/unit-information';

const browser = useBrowser();

test('R-B1 R-B2 R-B3: the nurse types, scans, is told what is wrong, and is 认证成功', async () => {
  const nurse = await getPersona('nurse');
  const phone = await loginOnH5(browser, 'nurse');
  await screen(phone).locator('#to-identity').waitFor();
  await fillIdentityForm(phone, '身份证（自动核验）', { ...nurse, documentNumber: '420106199503120025' });
  await screen(phone).getByText('第 18 位与校验规则不符').waitFor();
  await screen(phone).locator('#field-documentNumber').fill(nurse.documentNumber.toLowerCase());
  await screen(phone).locator('#next').click();
  await scanCard(phone, 'nurse', 'blurred');
  await screen(phone).getByText('照片无法识别').waitFor();
  await scanCard(phone, 'nurse');
  await awaitTitle(phone, '认证成功');
  await press(phone, '返回首页');
  await awaitTitle(phone, '首页');
  await screen(phone).locator('#to-identity').waitFor({ state: 'detached' });
});

test('R-B7 R-B8: with another WeChat the nurse scans the same card, shows her face, and is back on her account', async () => {
  const nurse = await getPersona('nurse');
  const phone = await browser.phone();
  await loginAsStranger(phone, 'oDemo-nurse-new');
  await fillIdentityForm(phone, '身份证（自动核验）', nurse);
  await scanCard(phone, 'nurse');
  await screen(phone).getByText('可以用人脸识别马上找回').waitFor();
  await screen(phone).locator('#recover').click();
  await awaitTitle(phone, '本人确认');
  await showFace(phone, '不是本人');
  await screen(phone).getByText('还可以再试 2 次').waitFor();
  await showFace(phone, '是本人，通过');
  // On a slow phone the login is over before the page has asked what came of the face.
  const told = screen(phone).getByText('将并入原账号');
  await told.or(screen(phone).locator('#wechat-login')).first().waitFor();
  // The recovery ends this login a moment after the face has passed.
  const session = async () =>
    (await phone.request.get(`${origin}/api/session`, { headers: { 'x-client': 'h5' } })).status();
  while ((await session()) !== 401) await phone.waitForTimeout(200);
  if (await told.isVisible()) await screen(phone).locator('#back-to-asker').click();
  else {
    await openH5(phone, 'pages/me/index');
    await press(phone, '去登录');
  }
  await leaveForWechat(phone);
  await chooseStranger(phone, 'oDemo-nurse-new');
  await awaitTitle(phone, '我的');
  await screen(phone).getByText(nurse.name).waitFor();
  await screen(phone).getByText('认证成功').waitFor();
});

test('R-B4 R-B5 R-N7: a passport is handed in, withdrawn under the reviewer’s eyes, handed in again, and passed', async () => {
  const phone = await loginOnH5(browser, 'non-mainland');
  const passport = { ...(await getPersona('non-mainland')), otherDocument: '护照' };
  const handIn = async () => {
    await fillIdentityForm(phone, '其他证件（人工审核）', passport);
    await awaitTitle(phone, '证件扫描');
    await choosePicture(phone, 'front', 'non-mainland');
    await screen(phone).locator('#submit').click();
    await awaitTitle(phone, '已提交');
  };
  await handIn();
  const computer = await loginToConsole(browser, 'platform-administrator');
  const openReview = async () => {
    await computer.reload(); // what the list kept of an earlier look would be clicked
    await openPlace(computer, '实名认证审核');
    await computer.getByRole('cell', { name: passport.name }).click();
    await computer.getByText(passport.documentNumber).waitFor();
  };
  await openReview();
  await openH5(phone, 'pages/identity/index');
  await screen(phone).locator('#withdraw').click();
  await phone.getByRole('dialog').getByRole('button', { name: '撤回认证' }).click();
  await screen(phone).getByText('其他证件（人工审核）').waitFor();

  // Too late: the reviewer is told, and sees what became of it without a reload.
  await computer.getByLabel('不通过的理由').fill('照片页不清晰');
  await computer.getByRole('button', { name: '不通过（2）' }).click();
  await computer.getByText('您的决定没有提交').waitFor();
  await computer.getByText('未认证', { exact: true }).waitFor();
  await computer.getByText('照片页不清晰').waitFor();
  await computer.getByRole('button', { name: '通过（1）' }).waitFor({ state: 'detached' });

  await handIn();
  await openReview();
  // A passport's number says neither sex nor birth: the reviewer reads them off the picture (R-I7).
  await computer.getByRole('button', { name: '通过（1）' }).click();
  await computer.getByText('请按证件选择性别。').waitFor();
  const facts = computer.getByRole('region', { name: '证件上的性别和出生日期' });
  await choose(facts, '性别', '女');
  await facts.getByLabel('出生日期').fill('1985-02-28');
  await computer.getByRole('button', { name: '通过（1）' }).click();
  await computer.getByText('没有待审核的实名认证').waitFor();

  await openH5(phone, 'pages/identity/index');
  await phone.reload();
  await screen(phone).getByText('认证成功').first().waitFor();
});

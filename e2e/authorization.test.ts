import {
  acceptHandOver,
  askForReview,
  confirmByFace,
  fillInCode,
  giveDirectly,
  handOver,
  issueCode,
  openRow,
  revoke,
} from './steps/authorization';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login';
import { getPersona } from './steps/platform';
import { openFile } from './steps/reviewer';
import { applyForPhysicianTrial } from './steps/trial-application';

jest.setTimeout(240_000);
const browser = useBrowser();
const place = { unit: '武汉市武昌区示例镇卫生院', business: '医师资格考试' };

test('R-H2 R-H3 R-H4: a county gives the code, the person shows their face, reviews, and is locked out mid-page', async () => {
  const [clerk, candidate] = [await getPersona('township-clerk'), await getPersona('township-candidate')];
  const county = await loginToConsole(browser, 'department-hr');
  const code = await issueCode(county, place);
  const row = await openRow(county, place);
  await row.getByText('已生成未激活').waitFor();

  const phone = await loginOnH5(browser, 'township-clerk');
  await fillInCode(phone, 'AAAAA-AAAAA');
  await screen(phone).getByText('一小时内还可再试 4 次').first().waitFor();
  await screen(phone).locator('#field-code').fill(code.toLowerCase());
  await screen(phone).locator('#add').click();
  await confirmByFace(phone);
  await awaitTitle(phone, '本人业务账号管理');
  await screen(phone).getByText(place.business).first().waitFor();
  await screen(phone).getByText('已激活').waitFor();

  const candidatePhone = await loginOnH5(browser, 'township-candidate');
  await applyForPhysicianTrial(candidatePhone);
  // The role came with the activation; nothing else was ever granted to this person.
  const computer = await loginToConsole(browser, 'township-clerk');
  await openFile(computer, candidate.name);

  await revoke(county, place, clerk.name);
  await computer.keyboard.press('1');
  await computer.locator('#review-submit:focus').waitFor();
  await computer.keyboard.press('Enter');
  await computer.getByText('已被解除，刚才的页面不能再办理').waitFor();
  await computer.reload();
  await computer.getByText(place.business).waitFor({ state: 'detached' });
  await phone.reload();
  await screen(phone).getByText('您还没有业务账号').waitFor();
});

test('R-H3 R-H4 R-H5: a business is given directly, accepted with a face check, and handed over; what is unused is reset', async () => {
  const clerk = await getPersona('township-clerk');
  const county = await loginToConsole(browser, 'department-hr');
  const training = { unit: place.unit, business: '培训平台' };
  await issueCode(county, training);
  await giveDirectly(county, training, clerk);

  const phone = await loginOnH5(browser, 'township-clerk');
  await openH5(phone, 'pages/authorization/index');
  await screen(phone).getByText('待您确认').waitFor();
  await screen(phone).locator('#accept-58').click();
  await confirmByFace(phone);
  await awaitTitle(phone, '本人业务账号管理');
  await screen(phone).getByText('培训平台').waitFor();
  await screen(phone).getByText('已激活').waitFor();

  const successor = await getPersona('unit-reviewer');
  await handOver(phone, '58', successor);
  await acceptHandOver(await loginOnH5(browser, successor.id), '58');
  await phone.reload();
  await screen(phone).getByText('已完成').waitFor();
  await screen(phone).locator('#manage-58').waitFor({ state: 'detached' });
  await (await openRow(county, training)).getByText(successor.name).first().waitFor();

  await issueCode(county, { unit: place.unit, business: '继续医学教育' });
  await openRow(county, place);
  await county.getByRole('button', { name: '批量解除未激活授权码' }).click();
  const question = county.getByRole('dialog');
  await question.getByText('有 1 个已生成未激活的授权码').waitFor();
  await question.getByRole('button', { name: '全部解除' }).click();
  await question.getByText('解除前 1 个，现余 0 个').waitFor();
});

test('R-H3 R-B8: without face and phone the person asks for a review, takes it back, asks again, and is confirmed', async () => {
  const clerk = await getPersona('township-clerk');
  const county = await loginToConsole(browser, 'department-hr');
  const nursing = { unit: place.unit, business: '护士执业资格考试' };
  const code = await issueCode(county, nursing);
  const phone = await loginOnH5(browser, 'township-clerk');
  await fillInCode(phone, code);
  await askForReview(phone, clerk.id);
  await screen(phone).getByText('等待人工核验').waitFor();
  await screen(phone).locator('#withdraw').click();
  await phone.getByRole('dialog').getByRole('button', { name: '撤回核验' }).click();
  const digits = await askForReview(phone, clerk.id);

  const computer = await loginToConsole(browser, 'platform-administrator');
  await computer.locator('nav').getByText('本人核验审核').click();
  await computer.getByRole('cell', { name: clerk.name }).click();
  await computer.getByText(clerk.documentNumber).waitFor();
  await computer.getByText(nursing.unit).waitFor();
  await computer.getByText(digits, { exact: true }).waitFor();
  await computer.getByRole('button', { name: '确认是本人（1）' }).click();
  await computer.getByText('已确认是本人').waitFor();
  await computer.getByText('没有待办的人工核验').waitFor();

  await openH5(phone, 'pages/inbox/index');
  await phone.reload();
  await screen(phone).getByText('人工核验已通过').waitFor();
  await openH5(phone, 'pages/authorization/index');
  await screen(phone).getByText(nursing.business).waitFor();
  await screen(phone).getByText('待人脸识别').waitFor({ state: 'detached' });
});

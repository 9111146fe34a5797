import {
  askForReview,
  confirmByFace,
  fillInCode,
  giveDirectly,
  issueCode,
  openRow,
} from './steps/authorization';
import { useBrowser } from './steps/browser';
import { awaitAnew, awaitTitle, openH5, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import { getPersona } from './steps/platform';

const browser = useBrowser();
const unit = '武汉市武昌区示例镇卫生院';

test('R-H3 R-H4 R-S2: a business is given directly and accepted with a face check; what is unused is reset', async () => {
  const holder = await getPersona('candidate-3');
  const county = await loginToConsole(browser, 'department-hr');
  const training = { unit, business: '培训平台' };
  await issueCode(county, training);
  await giveDirectly(county, training, holder);

  const phone = await loginOnH5(browser, holder.id);
  await openH5(phone, 'pages/authorization/index');
  await screen(phone).getByText('待您确认').waitFor();
  await screen(phone).locator('#accept-58').click();
  await confirmByFace(phone);
  await awaitTitle(phone, '本人业务账号管理');
  await screen(phone).getByText('培训平台').waitFor();
  await awaitAnew(phone, '已激活');

  // R-S2: one click from the row to what happened.
  await (await openRow(county, training)).getByRole('button', { name: '办理过程' }).click();
  const story = county.getByRole('dialog', { name: `${unit} 培训平台的办理过程` });
  for (const step of ['生成授权码', '直接授权', '本人确认通过'])
    await story.getByText(step).first().waitFor();
  await story.getByRole('button', { name: '关闭' }).click();

  // What another journey issues meanwhile is at another unit.
  const unused = { unit: '武汉市武昌区示例人民医院', business: '继续医学教育' };
  await issueCode(county, unused);
  await (await openRow(county, unused)).getByText('已生成未激活').waitFor();
  await county.getByRole('button', { name: '批量解除未激活授权码' }).click();
  const question = county.getByRole('dialog');
  await question.getByText('有 1 个已生成未激活的授权码').waitFor();
  await question.getByRole('button', { name: '全部解除' }).click();
  await question.getByText('解除前 1 个，现余 0 个').waitFor();
});

test('R-H3 R-B8: without face and phone the person asks for a review, takes it back, asks again, and is confirmed', async () => {
  const clerk = await getPersona('township-clerk');
  const county = await loginToConsole(browser, 'department-hr');
  const nursing = { unit, business: '护士执业资格考试' };
  const code = await issueCode(county, nursing);
  const phone = await loginOnH5(browser, clerk.id);
  await fillInCode(phone, code);
  await askForReview(phone, clerk.id);
  await screen(phone).getByText('等待人工核验').waitFor();
  await screen(phone).locator('#withdraw').click();
  await phone.getByRole('dialog').getByRole('button', { name: '撤回核验' }).click();
  const digits = await askForReview(phone, clerk.id);

  const computer = await loginToConsole(browser, 'platform-administrator');
  await openPlace(computer, '本人核验审核');
  await computer.getByRole('cell', { name: clerk.name }).click();
  await computer.getByText(clerk.documentNumber).waitFor();
  await computer.getByText(nursing.unit).waitFor();
  await computer.getByText(digits, { exact: true }).waitFor();
  await computer.getByRole('button', { name: '确认是本人（1）' }).click();
  await computer.getByText('没有待办的人工核验').waitFor();

  await openH5(phone, 'pages/inbox/index');
  await phone.reload();
  await screen(phone).getByText('人工核验已通过').waitFor();
  await openH5(phone, 'pages/authorization/index');
  await awaitAnew(phone, '已激活', nursing.business);
});

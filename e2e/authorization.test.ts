import { confirmByFace, giveDirectly, issueCode, openRow } from './steps/authorization';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { getPersona } from './steps/platform';

jest.setTimeout(120_000);
const browser = useBrowser();
const unit = '武汉市武昌区示例镇卫生院';

test('R-H3 R-H4: a business is given directly and accepted with a face check; what is unused is reset', async () => {
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
  await screen(phone).getByText('已激活').waitFor();

  const unused = { unit, business: '继续医学教育' };
  await issueCode(county, unused);
  await openRow(county, unused);
  await county.getByRole('button', { name: '批量解除未激活授权码' }).click();
  const question = county.getByRole('dialog');
  await question.getByText('有 1 个已生成未激活的授权码').waitFor();
  await question.getByRole('button', { name: '全部解除' }).click();
  await question.getByText('解除前 1 个，现余 0 个').waitFor();
});

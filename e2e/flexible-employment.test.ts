import {
  acceptPledge,
  awaitStep,
  beginApplication,
  chooseHealthTitle,
  fillHealthTitle,
  goOn,
  healthTitleProject,
  openRecord,
  submit,
  uploadMaterials,
} from './steps/application';
import { useBrowser } from './steps/browser';
import { openH5, screen } from './steps/h5';
import { verifyByRequest } from './steps/identity-request';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { payLatestOrder } from './steps/payment';
import { getPersona } from './steps/platform';
import { confirmOriginals, openFile, presentOnsite } from './steps/reviewer';

const browser = useBrowser();

test('R-C5 R-N1: without a unit the county of the personal file confirms on site, and the city reviews next', async () => {
  const { name } = await getPersona('candidate-rare-name');
  const phone = await loginOnH5(browser, 'candidate-rare-name');
  await verifyByRequest(phone, 'candidate-rare-name');
  await openH5(phone, 'pages/unit/index');
  await phone.reload();
  await screen(phone).getByText('没有工作单位（灵活就业）').waitFor();

  await beginApplication(phone, healthTitleProject);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');
  await chooseHealthTitle(phone);
  await screen(phone)
    .getByText(/^已保存/)
    .waitFor();
  await goOn(phone);
  await screen(phone).getByText('请选择档案所在地。').waitFor();
  await screen(phone).locator('#field-choice-region').selectOption({ label: '武汉市' });
  await screen(phone).locator('#field-choice-region-county').selectOption({ label: '武昌区' });
  await goOn(phone, '基本信息');
  await fillHealthTitle(phone);
  await screen(phone).getByText('人事档案存放证明').first().waitFor();
  await uploadMaterials(phone);
  await goOn(phone);
  await submit(phone);
  await payLatestOrder(phone);
  await openRecord(phone, healthTitleProject);
  await screen(phone).getByText('待本人到武汉市武昌区卫生健康局现场确认').waitFor();
  await screen(phone)
    .getByText(/携带身份证件/)
    .waitFor();

  const county = await loginToConsole(browser, 'county-reviewer', healthTitleProject);
  await county.getByRole('row', { name }).getByText('灵活就业').waitFor();
  await openFile(county, name);
  await presentOnsite(county, await county.getByLabel('申报编号', { exact: true }).innerText());
  await confirmOriginals(county, name);
  await openRecord(phone, healthTitleProject);
  await screen(phone).getByText('武汉市卫生健康委员会审核中').waitFor();
});

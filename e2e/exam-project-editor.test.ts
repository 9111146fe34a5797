import { randomInt } from 'node:crypto';
import { newHolder } from '../test/identity-steps';
import { openRecord, physicianTrialProject, readAndAccept } from './steps/application';
import { useBrowser } from './steps/browser';
import {
  clearWindowInVain,
  editPart,
  makeProject,
  openProject,
  previewAt,
  publish,
  setWindows,
  untilSaved,
  writeBefore,
} from './steps/exam-project-editor';
import { openH5, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { join } from './steps/newcomer';
import { origin } from './steps/platform';
import { newPerson } from './steps/staff';
import { applyForPhysicianTrial } from './steps/trial-application';
import { hospitalCode } from './steps/unit';

const browser = useBrowser();

const hospital = '武汉市武昌区示例人民医院';
const name = `示例新设考试 ${randomInt(1e6)}`;
const wechat = `"wechat": { "type": "string", "title": "微信号（示例）", "maxLength": 30 },\n`;
const hobby = `"hobby": { "type": "string", "title": "特长（示例）", "maxLength": 30 },\n`;
const colour = `"colour": { "type": "string", "title": "喜欢的颜色（示例）", "maxLength": 30 },\n`;

test('R-L2: an administrator makes a project from another, tries it as a candidate, opens it; who applies keeps the version', async () => {
  const computer = await loginToConsole(browser, 'platform-administrator');
  await makeProject(computer, { copyOf: physicianTrialProject, name });
  await editPart(computer, '申报表单');

  // Walked as a candidate walks it: what is missing is told, what is typed goes nowhere.
  const phoneView = await previewAt(computer, '须知与承诺');
  await readAndAccept(phoneView);
  await phoneView.locator('#wizard-next').click();
  await previewAt(computer, '报考信息');
  await phoneView.locator('#wizard-next').click();
  await phoneView.getByText('请选择申报级别。').waitFor();
  await phoneView.getByText('执业医师', { exact: true }).last().click();
  await phoneView.getByText('临床', { exact: true }).last().click();
  await phoneView.locator('#wizard-next').click();
  await previewAt(computer, '基本信息');
  // What is written meanwhile is shown where one stands.
  await writeBefore(computer, '"nationality": {', wechat);
  await untilSaved(computer);
  await phoneView.getByLabel('微信号（示例）').waitFor();

  await computer.getByRole('link', { name: '核对和发布' }).click();
  await publish(computer, 1);
  await setWindows(computer, ['申报', '单位审核', '资格审核'], 30);
  await openProject(computer);

  // Somebody new: a file of a known person would stand in the queue of the journeys that review them.
  const candidate = await newPerson(newHolder('子丑示例'));
  const confirmCode = hospitalCode(browser);
  await join(candidate, { name: hospital, confirmCode });
  const phone = await loginOnH5(browser, candidate);
  await applyForPhysicianTrial(phone, { project: name, basic: { wechat: 'example-2' } });
  await clearWindowInVain(computer, '单位审核', 31);

  await editPart(computer, '申报表单');
  await writeBefore(computer, '"nationality": {', hobby);
  await untilSaved(computer);
  await computer.getByRole('tab', { name: '基本设置' }).click();
  await computer.getByLabel('简介').fill('示例：改过的简介');
  await untilSaved(computer);
  await computer.getByRole('link', { name: '核对和发布' }).click();
  await computer.getByRole('row', { name: /申报表单 › 基本信息 › 特长（示例）/ }).waitFor();
  await computer.getByRole('row', { name: /简介.*示例：改过的简介/ }).waitFor();
  await publish(computer, 2);
  await computer.getByRole('button', { name: '第 2 版' }).click();
  await computer.getByText('比第 1 版改动 2 处').waitFor();
  await computer.getByRole('row', { name: /申报表单 › 基本信息 › 特长（示例）/ }).waitFor();

  const sent = await phone.request.get(`${origin}/api/applications`, { headers: { 'x-client': 'h5' } });
  const { items } = (await sent.json()) as { items: { id: string; projectName: string }[] };
  const id = items.find(({ projectName }) => projectName === name)?.id ?? '';
  const kept = await phone.request.get(`${origin}/api/applications/${id}`, { headers: { 'x-client': 'h5' } });
  expect(await kept.json()).toMatchObject({
    ...{ projectVersion: 1, state: 'in-review' },
    content: { form: { basic: { wechat: 'example-2' } } },
  });

  // Taken back it is for version 2; published while the form is open, version 3 is shown in its place.
  await openRecord(phone, name);
  await screen(phone).locator('#action-modify').click();
  await phone.getByRole('dialog').getByRole('button', { name: '撤回并修改' }).click();
  await screen(phone).locator('.wizard-progress').waitFor();
  await openH5(phone, `pages/exam-application/form?id=${id}&step=form%2Fbasic`);
  await phone.reload();
  await screen(phone).getByLabel('特长（示例）').fill('羽毛球');
  await editPart(computer, '申报表单');
  await writeBefore(computer, '"nationality": {', colour);
  await untilSaved(computer);
  await computer.getByRole('link', { name: '核对和发布' }).click();
  await publish(computer, 3);
  await screen(phone).getByLabel('微信号（示例）').fill('example-3');
  await screen(phone).getByText('这个项目的填报要求刚有更新').waitFor();
  await screen(phone).getByLabel('喜欢的颜色（示例）').fill('绿色');
  expect(await screen(phone).getByLabel('特长（示例）').inputValue()).toBe('羽毛球');
});

test('R-L2: nobody else finds the editor, and no foreign page frames the form', async () => {
  const computer = await loginToConsole(browser, 'supervisor');
  await computer.goto(`${origin}/admin/edited-exam-projects`);
  await computer.getByText('当前账号不能使用“考试项目管理”').first().waitFor();
  const policyOf = async (path: string) =>
    (await computer.request.get(`${origin}${path}`)).headers()['content-security-policy'];
  expect(await policyOf('/m/preview')).toContain("frame-ancestors 'self'");
  expect(await policyOf('/m/')).toContain("frame-ancestors 'none'");
});

import { shanghaiDay } from '../domain/shanghai-day';
import { newHolder } from '../test/identity-steps';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import { join } from './steps/newcomer';
import { newPerson, openUnit } from './steps/staff';
import { codeInConsole } from './steps/unit';

jest.setTimeout(200_000);
const browser = useBrowser();
const hospital = '武汉市武昌区示例人民医院';

test('R-I3 R-I4 R-K3: two wait on the front page and are passed at once; the unit transfers one of them out', async () => {
  const computer = await loginToConsole(browser, 'hospital-hr');
  const confirmCode = await codeInConsole(computer);
  const leaving = await newPerson(newHolder('亥示例'));
  for (const one of [leaving, await newPerson(newHolder('天示例'))])
    await join(one, { name: hospital, confirmCode });

  await computer.getByRole('navigation', { name: '主菜单' }).getByText('首页').click();
  await computer.getByRole('link', { name: '亥示例绑定本单位' }).waitFor();
  await openPlace(computer, '实名认证审核');
  for (const name of ['亥示例', '天示例'])
    await computer.getByRole('row', { name }).getByRole('checkbox').check();
  await computer.getByRole('button', { name: '批量通过' }).click();
  const passing = computer.getByRole('dialog');
  await passing.getByRole('button', { name: '全部通过' }).click();
  await passing.getByText('已通过 2 人。').waitFor();
  await passing.getByRole('button', { name: '完成' }).click();
  await computer.getByRole('row', { name: '亥示例' }).waitFor({ state: 'detached' });

  await openPlace(computer, '在职人员管理');
  await computer.getByRole('searchbox', { name: '姓名' }).fill('亥示');
  await computer.getByRole('row', { name: '亥示例' }).click();
  await computer.getByRole('button', { name: '转出' }).click();
  const question = computer.getByRole('dialog');
  await question.getByRole('button', { name: '转出' }).click();
  await question.getByText('请填写转出原因').waitFor();
  await question.getByLabel('转出原因').fill('调往宜昌工作。');
  const today = shanghaiDay(new Date());
  await question.getByLabel('转出时间').fill(today);
  await question.getByRole('button', { name: '转出' }).click();
  await computer.getByText('亥示例：已转出').waitFor();
  await openPlace(computer, '移除人员管理');
  await computer.getByRole('row', { name: '亥示例' }).getByText(today, { exact: true }).waitFor();
  const phone = await loginOnH5(browser, leaving);
  await openUnit(phone);
  await screen(phone).getByText('原因：调往宜昌工作。').waitFor();
});

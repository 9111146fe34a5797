import { useBrowser } from './steps/browser';
import { awaitTitle, press, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';

const browser = useBrowser();
const title = '关于延长示例项目申报时间的公告';

test('R-T2: the platform announces, both homes show it with its link, and withdrawn it is gone', async () => {
  const platform = await loginToConsole(browser, 'platform-administrator');
  await openPlace(platform, '公告管理');
  await platform.getByRole('link', { name: '发布公告' }).first().click();
  await platform.getByRole('button', { name: '发布公告' }).click();
  await platform.getByText('请填写标题。').waitFor();
  await platform.locator('#announcement-title:focus').waitFor();
  await platform.getByLabel('标题').fill(title);
  await platform.getByLabel('正文').fill('各考生：\n申报时间延长，详见 https://www.example.com/notice。');
  await platform.getByLabel('置顶，排在其他公告之前').check();
  await platform.getByRole('button', { name: '发布公告' }).click();
  await platform.getByRole('row', { name: title }).getByText('展示中，置顶').waitFor();

  const hr = await loginToConsole(browser, 'hospital-hr');
  await hr.getByRole('button', { name: title }).click();
  const link = hr.getByRole('dialog').getByRole('link', { name: 'https://www.example.com/notice' });
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer');

  const phone = await loginOnH5(browser, 'candidate-3');
  await press(phone, title);
  await awaitTitle(phone, '公告');
  await screen(phone).getByText('各考生：').waitFor();
  await screen(phone).locator('a[href="https://www.example.com/notice"]').waitFor();

  await platform.getByRole('row', { name: title }).click();
  await platform.getByRole('button', { name: '撤下公告' }).click();
  await platform.getByRole('dialog').getByRole('button', { name: '撤下公告' }).click();
  await platform.getByText('已撤下').first().waitFor();
  await phone.reload();
  await screen(phone).getByText('没有找到').first().waitFor();
});

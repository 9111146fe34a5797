import { addDays, shanghaiDay } from '../domain/shanghai-day';
import { useBrowser } from './steps/browser';
import { loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import { sandboxOrigin } from './steps/platform';

const browser = useBrowser();

test('R-P4: yesterday’s bill has a payment that nobody ordered; it is found, explained, and the history says by whom', async () => {
  await fetch(`${sandboxOrigin}/sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'pay.bill-rows', kind: 'twice', times: 1 }),
  });
  const desk = await loginToConsole(browser, 'platform-administrator');
  await openPlace(desk, '对账');
  const yesterday = addDays(shanghaiDay(new Date()), -1);
  await desk.getByRole('button', { name: `重新对账：${yesterday}` }).click();
  const found = desk.getByRole('cell', { name: '账单有、系统没有' });
  // The worker takes a moment to fetch and compare; the page asks again.
  await found.click();
  await desk.getByText('没有这一笔').waitFor();

  // Without a reason nothing is settled.
  await desk.getByRole('button', { name: '说明原因' }).click();
  await desk.getByText('请写明怎样处理的，或产生差异的原因').waitFor();
  await desk.getByLabel('处理结果或原因').fill('其他系统共用商户号的收款');
  await desk.getByRole('button', { name: '说明原因' }).click();
  await desk.getByText('已说明原因').waitFor();
  await desk.getByText('其他系统共用商户号的收款').waitFor();
  await desk.getByText('壬示例').nth(1).waitFor();

  await openPlace(desk, '对账');
  await desk.getByText('没有待处理的差异').waitFor();
  await openPlace(desk, '收费汇总');
  await desk.getByText(/ 至 .* 合计：收款/).waitFor();
});

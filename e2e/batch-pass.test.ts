import { useBrowser } from './steps/browser';
import { loginToConsole } from './steps/login-by-request';
import { applyAsNewcomer } from './steps/newcomer';
import { openPlace } from './steps/menu';
import { decideByKeys, openFile } from './steps/reviewer';
import { hospitalCode } from './steps/unit';

const browser = useBrowser();
const trial = '医师资格考试';
const hospital = '武汉市武昌区示例人民医院';

test('R-N3 R-N5: three are chosen, one date is corrected, one was deferred by a colleague meanwhile; the page is left, and each has its result', async () => {
  // Another journey renews it.
  const confirmCode = hospitalCode(browser);
  for (const name of ['卯示例', '辰示例', '午末示例'])
    await applyAsNewcomer(name, { name: hospital, confirmCode });
  const computer = await loginToConsole(browser, 'unit-reviewer', trial);
  await openPlace(computer, '材料审核');
  for (const name of ['卯示例', '辰示例', '午末示例'])
    await computer.getByRole('row', { name }).getByRole('checkbox').check();
  await computer.getByRole('button', { name: '批量通过' }).click();
  const dialog = computer.getByRole('dialog');
  await dialog.getByLabel('卯示例：实习开始').waitFor();
  await dialog.getByLabel('卯示例：实习开始').fill('');
  await dialog.getByText('1 份须先更正实习起止时间').waitFor();
  await dialog.getByLabel('卯示例：实习开始').fill('2026-09-01');

  const colleague = await loginToConsole(browser, 'unit-reviewer', trial);
  await openFile(colleague, '午末示例');
  await colleague.keyboard.press('2');
  await colleague.locator('#review-remark').fill('待核实带教老师');
  await colleague.keyboard.press('Control+Enter');
  await colleague.getByText('午末示例：暂不审核').first().waitFor();

  // Confirmed, and left at once: it goes on, and is found again from the list.
  await computer.keyboard.press('Control+Enter');
  await computer.getByRole('heading', { name: '批量通过', level: 1 }).waitFor();
  await openPlace(computer, '材料审核');
  await computer.getByRole('link', { name: '批量通过记录' }).click();
  await computer.getByRole('row', { name: '已完成' }).first().getByRole('link').click();
  await computer.getByText('已通过 2 份，未能通过 1 份。').waitFor();
  await computer.getByRole('row', { name: '午末示例' }).getByText('暂不审核').waitFor();
  await computer.getByRole('row', { name: '卯示例' }).getByText('审核通过').waitFor();

  // What is left can be looked at again, as it stands by now.
  await computer.getByRole('button', { name: '再次核对 1 份' }).click();
  await dialog.getByRole('row', { name: '午末示例' }).waitFor();
  await dialog.getByRole('button', { name: '取消' }).click();
  await openPlace(computer, '材料审核');
  await computer.getByRole('row', { name: '卯示例' }).waitFor({ state: 'detached' });

  const county = await loginToConsole(browser, 'county-reviewer', trial);
  await openFile(county, '卯示例');
  await county.getByText('2026-09-01 至 2027-08-31').first().waitFor();
  await decideByKeys(county, '1', '卯示例：审核通过');
});

import { openRecord, physicianTrialProject } from './steps/application';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { applyAsNewcomer } from './steps/newcomer';
import { origin } from './steps/platform';
import { awaitFocusedHeading, openFile, passFile, rejectFile } from './steps/reviewer';
import { hospitalCode } from './steps/unit';

const browser = useBrowser();
const trial = '医师资格考试';
const hospital = '武汉市武昌区示例人民医院';
const department = '武汉市武昌区卫生健康局';
const name = '巳示例';

test('R-N2: refused, the candidate reads why and the way to 复核; the level above alone reopens it, with its reason, and the unit passes it', async () => {
  // Another journey renews it.
  const confirmCode = hospitalCode(browser);
  const someone = await applyAsNewcomer(name, { name: hospital, confirmCode });
  const unit = await loginToConsole(browser, 'unit-reviewer', trial);
  await openFile(unit, name);
  await rejectFile(unit, name, '试用期合格证明与所填单位不一致');

  const phone = await loginOnH5(browser, someone);
  await openRecord(phone, physicianTrialProject);
  await screen(phone).getByText(`${hospital}审核不通过`).waitFor();
  await screen(phone).getByText('试用期合格证明与所填单位不一致').first().waitFor();
  await screen(phone).locator('.section-card', { hasText: '复核办法' }).getByText(hospital).waitFor();

  const address = (state: string) =>
    `${origin}/admin/reviews?filter=${encodeURIComponent(JSON.stringify({ reviewState: state }))}`;
  // Nobody else reopens it: not who refused it.
  await unit.goto(address('rejected'));
  await unit.getByRole('link', { name: `查看${name}的申报` }).click();
  await awaitFocusedHeading(unit, name);
  expect(await unit.getByRole('button', { name: '重新开启审核' }).count()).toBe(0);

  const county = await loginToConsole(browser, 'county-reviewer', trial);
  await county.goto(address('rejected-below'));
  await county.getByRole('link', { name: `查看${name}的申报` }).click();
  await awaitFocusedHeading(county, name);
  await county.getByRole('button', { name: '重新开启审核' }).click();
  await county.getByText('请填写重新开启的理由').waitFor();
  await county.locator('#review-remark').fill('证明已由单位更正，经复核属实');
  await county.getByRole('button', { name: '重新开启审核' }).click();
  await county.getByRole('dialog').getByRole('button', { name: '重新开启' }).click();
  // It closes with the answer; what is behind it has no role until then.
  await county.getByRole('dialog').waitFor({ state: 'detached' });
  await county.getByRole('button', { name: '重新开启审核' }).waitFor({ state: 'detached' });

  await openRecord(phone, physicianTrialProject);
  await screen(phone).getByText(`${hospital}审核中`).waitFor();
  await screen(phone).getByText('证明已由单位更正，经复核属实').first().waitFor();
  // A computer of its own: the console remembers how its list was filtered.
  await passFile(await loginToConsole(browser, 'unit-reviewer', trial), name);
  await phone.reload();
  await screen(phone).getByText(`${department}审核中`).waitFor();
});

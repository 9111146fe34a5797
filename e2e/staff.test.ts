import { shanghaiDay } from '../domain/shanghai-day';
import { newHolder } from '../test/identity-steps';
import { listOf, personRow, rowsOf } from '../test/preload-import-steps';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import { join } from './steps/newcomer';
import { chooseList, confirmImport, download } from './steps/preloaded-list';
import {
  askForTransfer,
  awaitNext,
  awaitTotal,
  codeOf,
  newPerson,
  openTransfer,
  openUnit,
  release,
  retire,
  totalOf,
} from './steps/staff';
import { hospitalCode } from './steps/unit';

const browser = useBrowser();
const hospital = '武汉市武昌区示例人民医院';
const elsewhere = '宜昌市西陵区示例人民医院';
const list = '预传在职名单';
const inService = { statistics: '卫生在职人员统计', row: '合计' } as const;
const retired = { statistics: '卫生退休人员统计', row: '专业技术人员' } as const;

test('R-I1 R-I2 R-I3 R-I4 R-I5 R-K1: a list with a mistake brings one into the roster without a click; another is reviewed and corrected, asks to be released, twice, and joins elsewhere; the first retires; the statistics follow', async () => {
  const computer = await loginToConsole(browser, 'hospital-hr');
  const confirmCode = hospitalCode(browser);
  const before = {
    inService: await totalOf(computer, inService),
    retired: await totalOf(computer, retired),
  };

  // One number of the list lacks its last digit. The other row goes in; the file of reasons says what to mend.
  const expected = newHolder('酉示例');
  await openPlace(computer, list);
  await computer.getByRole('link', { name: '导入' }).click();
  const mistyped = personRow(expected.name, expected.documentNumber.slice(0, 17));
  await chooseList(computer, list, await listOf([personRow('好示例'), mistyped]));
  await computer.getByText('有误的 1 行不会导入').waitFor();
  const [, reason] = await rowsOf(await download(computer, '下载错误和提示'));
  expect(reason).toEqual(expect.arrayContaining([...mistyped, '3', expect.stringContaining('18 位')]));
  await confirmImport(computer, 1);
  await chooseList(computer, list, await listOf([personRow(expected.name, expected.documentNumber)]));
  await confirmImport(computer, 1);

  // Who is in the list binds, and is in the roster: nobody has clicked.
  const staying = await newPerson(expected);
  await join(staying, { name: hospital, confirmCode });
  await openPlace(computer, '在职人员管理');
  await computer.getByRole('row', { name: '酉示例' }).getByText('预传名单比对一致').waitFor();
  const stayingPhone = await loginOnH5(browser, staying);
  await openUnit(stayingPhone);
  await screen(stayingPhone).getByText('换单位须由该单位同意转出').waitFor();
  expect(await screen(stayingPhone).locator('#unbind').count()).toBe(0);

  // Who isn't is bound as well, and reviewed: the roster's name is corrected.
  const leaving = await newPerson(newHolder('戌示列'));
  await join(leaving, { name: hospital, confirmCode });
  const phone = await loginOnH5(browser, leaving);
  await openUnit(phone);
  await screen(phone).getByText('绑定已生效，不影响申报。').waitFor();
  await openPlace(computer, '实名认证审核');
  await computer.getByRole('row', { name: '戌示列' }).click();
  await computer.getByRole('button', { name: '编辑（2）' }).click();
  const correction = computer.getByRole('dialog');
  await correction.getByLabel('花名册中的姓名').fill('戌示例');
  await correction.getByRole('button', { name: '保存' }).click();
  await computer.getByText('戌示列：已保存，进入花名册').waitFor();
  await awaitNext(computer, '戌示列');
  await awaitTotal(computer, inService, before.inService + 2);

  // Asks to be released, is refused, asks again, and is released.
  await askForTransfer(phone, '家庭搬迁。');
  await openTransfer(computer, '戌示例');
  await computer.getByLabel('不同意的原因').fill('服务期未满。');
  await computer.getByRole('button', { name: '不同意（2）' }).click();
  await computer.getByText('戌示例：已答复不同意').waitFor();
  await awaitNext(computer, '戌示例的转出申请');
  await openUnit(phone);
  await screen(phone).getByText('服务期未满。').waitFor();
  await askForTransfer(phone, '服务期已满，家庭搬迁。');
  await openTransfer(computer, '戌示例');
  await computer.getByText('第 2 次申请').waitFor();
  await computer.getByRole('button', { name: '办理过程：戌示例的转出申请' }).click();
  const process = computer.getByRole('dialog');
  await process.getByText('再次申请转出（第 2 次）').waitFor();
  await process.getByRole('button', { name: '关闭' }).click();
  const today = shanghaiDay(new Date());
  await release(computer, '戌示例', today);
  await openPlace(computer, '移除人员管理');
  await computer.getByRole('row', { name: '戌示例' }).getByText(today, { exact: true }).waitFor();

  // Released, they join another unit.
  await openUnit(phone);
  await screen(phone).getByText('原因：服务期已满，家庭搬迁。').waitFor();
  await join(leaving, { name: elsewhere, confirmCode: codeOf(elsewhere) });
  await openUnit(phone);
  await screen(phone).getByText(elsewhere).first().waitFor();

  await retire(computer, '酉示例', { on: '2026-10-31', from: '专业技术人员' });
  await openPlace(computer, '退休人员管理');
  await computer.getByRole('row', { name: '酉示例' }).getByText('2026-10-31').waitFor();
  await openUnit(stayingPhone);
  await screen(stayingPhone).getByText('退休人员名册').waitFor();

  // From the figure to the people whom it counts.
  await awaitTotal(computer, inService, before.inService);
  const figure = await awaitTotal(computer, retired, before.retired + 1);
  await figure.getByRole('link').click();
  await computer.getByRole('heading', { name: '人员查询' }).waitFor();
  await computer.getByRole('row', { name: '酉示例' }).waitFor();
});

test('R-I3 R-I4 R-K3: two wait on the front page and are passed at once; the unit transfers one of them out', async () => {
  const confirmCode = hospitalCode(browser);
  const leaving = await newPerson(newHolder('亥示例'));
  for (const one of [leaving, await newPerson(newHolder('天示例'))])
    await join(one, { name: hospital, confirmCode });

  const computer = await loginToConsole(browser, 'hospital-hr');
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

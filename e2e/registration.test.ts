import { useBrowser } from './steps/browser';
import { openH5, screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login';
import {
  acceptNotice,
  awaitPictures,
  fillClinic,
  newClinic,
  openFromQueue,
  openRegistration,
  provePhone,
  searchLibrary,
  uploadPictures,
} from './steps/registration';

jest.setTimeout(180_000);
const browser = useBrowser();
const clinic = newClinic();

test('R-D1 R-D2 R-D3 R-D4 R-A6: a clinic registers, is refused, corrects, is admitted, and is found', async () => {
  const computer = await browser.desk();
  computer.on('dialog', (dialog) => void dialog.accept());
  await openRegistration(computer);
  await searchLibrary(computer, clinic.name);
  await computer.getByText(`没有找到“${clinic.name}”`).waitFor();

  await acceptNotice(computer);
  await provePhone(computer, clinic.phone);
  await fillClinic(computer, { ...clinic, creditCode: clinic.creditCode.slice(0, 17) });
  await computer.getByText('统一社会信用代码应为 18 位').first().waitFor();
  await computer.locator('#registration-creditCode').fill(clinic.creditCode);
  const paper = computer.waitForEvent('download');
  await computer.getByRole('button', { name: '下载附件' }).click();
  expect((await paper).suggestedFilename()).toBe('单位用户注册申请表.pdf');
  await uploadPictures(computer);
  await computer.reload();
  await awaitPictures(computer);
  expect(await computer.locator('#registration-name').inputValue()).toBe(clinic.name);
  await computer.getByRole('button', { name: '提交申请' }).click();
  await computer.getByText('补增申请已提交，等待审核').waitFor();
  expect(await computer.evaluate<string[]>('Object.keys(sessionStorage)')).toEqual([]);

  const reviewer = await loginToConsole(browser, 'department-hr');
  await openFromQueue(reviewer, clinic.name);
  await reviewer.keyboard.press('2');
  await reviewer.keyboard.type('备案凭证看不清，请重新拍摄');
  await reviewer.getByRole('button', { name: '拒绝（2）' }).click();
  await reviewer.getByText(`${clinic.name}：已拒绝`).waitFor();

  await computer.getByRole('link', { name: '查询申请' }).click();
  await computer.getByText('备案凭证看不清，请重新拍摄').waitFor();
  await computer.getByRole('link', { name: `修改“${clinic.name}”后重新提交` }).click();
  await awaitPictures(computer);
  expect(await computer.locator('#registration-licenceNumber').inputValue()).toBe(clinic.licenceNumber);
  await uploadPictures(computer);
  await computer.getByRole('button', { name: '重新提交' }).click();
  await computer.getByText('补增申请已提交，等待审核').waitFor();

  await openFromQueue(reviewer, clinic.name);
  await reviewer.getByRole('button', { name: '收录（1）' }).click();
  await reviewer.getByRole('dialog').getByRole('button', { name: '收录' }).click();
  await reviewer.getByText(/已收录，机构编码 420106\d{4}/).waitFor();

  const phone = await loginOnH5(browser, 'candidate-3');
  await openH5(phone, 'pages/unit/search');
  await screen(phone).locator('#unit-name').fill(clinic.name.slice(0, -5));
  await screen(phone).getByText(clinic.name).waitFor();
});

test('R-D1 R-D3: whoever comes second is told, however the name is typed', async () => {
  const computer = await browser.desk();
  await openRegistration(computer);
  await searchLibrary(computer, clinic.name);
  await computer.getByRole('cell', { name: '已收录' }).waitFor();
  await acceptNotice(computer);
  const phone = `137${clinic.phone.slice(3)}`;
  await provePhone(computer, phone);
  const name = clinic.name.replace('（', ' (').replace('）', ') ');
  await fillClinic(computer, { ...newClinic(), name });
  await computer.getByText('该机构名称已在机构库中').waitFor();
});

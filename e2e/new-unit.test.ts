import type { Page } from 'playwright-core';
import {
  acceptHandOver,
  confirmByFace,
  fillInCode,
  handOver,
  issueCode,
  openRow,
  revoke,
} from './steps/authorization';
import { useBrowser } from './steps/browser';
import { awaitAnew, awaitTitle, openH5, press, screen } from './steps/h5';
import {
  admitApplicant,
  applyForUnit,
  copyFormLink,
  fillProof,
  openApplication,
  pickUnit,
  submitProof,
  uploadForm,
} from './steps/hr-account-application';
import { scanToConsole } from './steps/login';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { applyAsNewcomer } from './steps/newcomer';
import { getPersona } from './steps/platform';
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
import { openFile, passFile } from './steps/reviewer';
import { codeInConsole, openConfirmCode } from './steps/unit';

const browser = useBrowser();

// A unit from its registration to the end of a right in it: each test goes on where the one before it ended.
const clinic = newClinic();
const place = { unit: clinic.name, business: '医师资格考试' };
const candidates = ['酉示例', '戌示例'] as const;
const lockedOut = '已被解除，刚才的页面不能再办理';
/** The console of the department's HR account. */
let department: Page;
/** Of the business administrators of the clinic, the one after the other. */
let holder: { phone: Page; computer: Page };
let successor: { phone: Page; computer: Page };

test('R-D1 R-D2 R-D3 R-D4 R-A6: a clinic registers, is refused, corrects, and is admitted', async () => {
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

  department = await loginToConsole(browser, 'department-hr');
  await openFromQueue(department, clinic.name);
  await department.keyboard.press('2');
  await department.keyboard.type('备案凭证看不清，请重新拍摄');
  await department.getByRole('button', { name: '拒绝（2）' }).click();
  await department.getByText(`${clinic.name}：已拒绝`).waitFor();

  await computer.getByRole('link', { name: '查询申请' }).click();
  await computer.getByText('备案凭证看不清，请重新拍摄').waitFor();
  await computer.getByRole('link', { name: `修改“${clinic.name}”后重新提交` }).click();
  await awaitPictures(computer);
  expect(await computer.locator('#registration-licenceNumber').inputValue()).toBe(clinic.licenceNumber);
  await uploadPictures(computer);
  await computer.getByRole('button', { name: '重新提交' }).click();
  await computer.getByText('补增申请已提交，等待审核').waitFor();

  await openFromQueue(department, clinic.name);
  await department.getByRole('button', { name: '收录（1）' }).click();
  await department.getByRole('dialog').getByRole('button', { name: '收录' }).click();
  await department.getByText(/已收录，机构编码 420106\d{4}/).waitFor();
});

test('R-D4 R-E2 R-A5: it is found, and its HR account is applied for on the phone, refused, corrected, admitted; a successor locks the former out', async () => {
  const [first, second] = [await getPersona('candidate-2'), await getPersona('candidate-3')];
  const phone = await loginOnH5(browser, first.id);
  // Any part of the name finds what was admitted a moment ago.
  const search = clinic.name.slice(0, -5);
  await pickUnit(phone, search, clinic.name);
  await fillProof(phone);
  const paper = await fetch(await copyFormLink(phone));
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  await screen(phone).locator('#submit').click();
  await screen(phone).getByText('请上传加盖公章的人事账号申请表').waitFor();
  // Back and again: what was typed is there.
  await press(phone, '上一步');
  await screen(phone).locator('#confirm-unit').click();
  await screen(phone).getByText('已恢复您上次填写').waitFor();
  expect(await screen(phone).locator('#field-form-department').inputValue()).toBe('人事科');
  await uploadForm(phone);
  await submitProof(phone);

  await openApplication(department, clinic.name);
  await department.keyboard.press('2');
  await department.keyboard.type('公章不清楚，请重新盖章拍摄');
  await department.getByRole('button', { name: '拒绝（2）' }).click();
  await department.getByText(`${clinic.name}：已拒绝`).waitFor();

  await phone.reload();
  await screen(phone).getByText('公章不清楚，请重新盖章拍摄').first().waitFor();
  await screen(phone).locator('#correct').click();
  await awaitTitle(phone, '修改申请');
  await screen(phone).locator('#field-form-department').fill('院办公室');
  await submitProof(phone);
  await screen(phone).getByText('审核中，结果将以短信通知您').waitFor();

  await openApplication(department, clinic.name);
  await department.getByText('第 2 次提交').first().waitFor();
  await department.getByText('院办公室').waitFor();
  await admitApplicant(department, first.name);
  await openH5(phone, 'pages/hr-account/index');
  await screen(phone).getByText('已通过').waitFor();
  const desk = await browser.desk();
  await scanToConsole(phone, desk, clinic.name);
  await desk.locator('header').first().getByText(`${clinic.name}（人事管理主体账号）`).waitFor();
  await openConfirmCode(desk);
  await desk.getByRole('button', { name: '生成确认码' }).click();
  const confirmCode = await codeInConsole(desk);

  const successorPhone = await loginOnH5(browser, second.id);
  await applyForUnit(successorPhone, search, clinic.name);
  await openApplication(department, clinic.name);
  await department.getByText(first.name).first().waitFor();
  await admitApplicant(department, second.name);
  // The former one's page is open still: its next request is refused.
  await desk.getByRole('link', { name: '机构库' }).first().click();
  await desk.getByText(lockedOut).waitFor();
  // Who joined the clinic meanwhile waits for its review.
  for (const name of candidates) await applyAsNewcomer(name, { ...clinic, confirmCode });
});

test('R-H1 R-H2 R-H3: the county gives the code, the person shows their face, and reviews for the clinic', async () => {
  const code = await issueCode(department, place);
  const row = await openRow(department, place);
  await row.getByText('已生成未激活').waitFor();

  const phone = await loginOnH5(browser, 'township-clerk');
  await fillInCode(phone, 'AAAAA-AAAAA');
  await screen(phone).getByText('一小时内还可再试 4 次').first().waitFor();
  await screen(phone).locator('#field-code').fill(code.toLowerCase());
  await screen(phone).locator('#add').click();
  await confirmByFace(phone);
  await awaitTitle(phone, '本人业务账号管理');
  // Another journey gives this person another business: the clinic's own card.
  await awaitAnew(phone, '已激活', clinic.name);

  // The role came with the activation; nothing else was ever granted to this person.
  const computer = await browser.desk();
  await scanToConsole(phone, computer, clinic.name);
  holder = { phone, computer };
  await passFile(computer, candidates[0]);
});

test('R-H5: the business is handed over with a face check and accepted; whoever had it is locked out mid-page', async () => {
  const other = await getPersona('township-candidate');
  await openFile(holder.computer, candidates[1]);
  await handOver(holder.phone, '05', other);
  const phone = await loginOnH5(browser, other.id);
  await acceptHandOver(phone, '05');
  await holder.phone.reload();
  await screen(holder.phone).getByText('已完成').waitFor();
  await screen(holder.phone).locator('#manage-05').waitFor({ state: 'detached' });
  await decideInVain(holder.computer);
  await (await openRow(department, place)).getByText(other.name).first().waitFor();
  successor = { phone, computer: await loginToConsole(browser, other.id) };
});

test('R-H4: the county revokes it, and the open file is decided by nobody', async () => {
  const { phone, computer } = successor;
  await openFile(computer, candidates[1]);
  // What is still on its way would be refused before the decision is.
  await computer.waitForLoadState('networkidle');
  await revoke(department, place, (await getPersona('township-candidate')).name);
  await decideInVain(computer);
  await computer.reload();
  await computer.getByText(clinic.name).waitFor({ state: 'detached' });
  await openH5(phone, 'pages/authorization/index');
  await phone.reload();
  await screen(phone).locator('#manage-05').waitFor({ state: 'detached' });
});

/** Passes the open file by its keys, and is told that the right is gone: by the decision, or by the page that has looked before. */
async function decideInVain(computer: Page): Promise<void> {
  const told = computer.getByText(lockedOut).first();
  await computer.keyboard.press('1');
  await computer.locator('#review-submit:focus').or(told).first().waitFor();
  if (await told.isHidden()) await computer.keyboard.press('Enter');
  await told.waitFor();
}

test('R-D1 R-D3: whoever registers it a second time is told, however the name is typed', async () => {
  const computer = await browser.desk();
  await openRegistration(computer);
  await searchLibrary(computer, clinic.name);
  await computer.getByRole('cell', { name: '已收录' }).waitFor();
  await acceptNotice(computer);
  await provePhone(computer, `137${clinic.phone.slice(3)}`);
  const name = clinic.name.replace('（', ' (').replace('）', ') ');
  await fillClinic(computer, { ...newClinic(), name });
  await computer.getByText('该机构名称已在机构库中').waitFor();
});

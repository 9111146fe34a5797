import { createHash, randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { seedInstitutions } from '../../db/seeds/institutions';
import { codeFromBytes } from '../../domain/code-text';
import { newVisitor, scan, type Holder, type Visitor } from '../../test/identity-steps';
import { awaitTitle, openH5, screen, typeInto } from './h5';
import { openPlace } from './menu';
import { platform } from './platform';

/** Steps of journeys about a unit's staff. */

/** Somebody who has proven this document, and their phone. */
export async function newPerson(holder: Holder): Promise<Visitor & { openid: string }> {
  const openid = `o-${randomUUID()}`;
  const visitor = await newVisitor(platform, { openid });
  const { status } = await scan(platform, visitor, holder);
  if (status !== 200) throw new Error(`${holder.name}: ${status}`);
  return { ...visitor, openid };
}

/** 工作单位 on the phone, as it stands now. */
export async function openUnit(phone: Page): Promise<void> {
  await openH5(phone, 'pages/unit/index');
  await phone.reload();
  await awaitTitle(phone, '工作单位');
}

/** The confirm code that the demo gives to a unit. */
export const codeOf = (name: string): string => {
  const code = seedInstitutions().find((institution) => institution.name === name)?.code ?? '';
  return codeFromBytes(createHash('sha256').update(`demo-confirm-code:${code}`).digest());
};

/** 申请转出, on the person's phone. */
export async function askForTransfer(phone: Page, reason: string): Promise<void> {
  await openUnit(phone);
  await typeInto(phone, '#field-reason', reason);
  await screen(phone).locator('#ask-transfer').click();
  await screen(phone).getByText('待单位审批').waitFor();
}

/** What this person has asked for, in the unit's queue. */
export async function openTransfer(computer: Page, name: string): Promise<void> {
  await openPlace(computer, '转出申请审批');
  await computer.getByRole('row', { name }).click();
  await computer.getByRole('heading', { name: `${name}的转出申请` }).waitFor();
}

/** 同意转出 of the request that is open. */
export async function release(computer: Page, name: string, on: string): Promise<void> {
  await computer.getByRole('button', { name: '同意转出（1）' }).click();
  const question = computer.getByRole('dialog');
  await question.getByLabel('转出时间').fill(on);
  await question.getByRole('button', { name: '同意转出' }).click();
  await computer.getByText(`${name}：已转出`).waitFor();
  await awaitNext(computer, `${name}的转出申请`);
}

/** A decision is told first; then the console goes from the decided record to the next one, or to the list. */
export async function awaitNext(computer: Page, decided: string): Promise<void> {
  // Not by its role: behind a dialog that is closing it has none.
  await computer.locator('h1', { hasText: new RegExp(`^${decided}$`) }).waitFor({ state: 'detached' });
}

/** 退休 of somebody in the unit's roster. */
export async function retire(
  computer: Page,
  name: string,
  { on, from }: { on: string; from: string },
): Promise<void> {
  await openPlace(computer, '在职人员管理');
  await computer.getByRole('searchbox', { name: '姓名' }).fill(name);
  await computer.getByRole('row', { name }).click();
  await computer.getByRole('button', { name: '退休' }).click();
  const question = computer.getByRole('dialog');
  await question.getByLabel('退休时间').fill(on);
  await question.getByLabel('退休前岗位类别').click();
  await computer.getByRole('option', { name: from }).click();
  await question.getByRole('button', { name: '办理退休' }).click();
  await computer.getByText(`${name}：已转入退休人员名册`).waitFor();
}

/** A row of 本单位统计查询. */
interface Counted {
  readonly statistics: '卫生在职人员统计' | '卫生退休人员统计';
  readonly row: string;
}

/** 合计 of the row, read once: for the first time, the console keeps what it has read. */
export async function totalOf(computer: Page, counted: Counted): Promise<number> {
  return Number(await (await openTotal(computer, counted)).innerText());
}

/** Waits until 合计 of the row is this; its cell leads to the people. */
export async function awaitTotal(computer: Page, counted: Counted, total: number): Promise<Locator> {
  const cell = (await openTotal(computer, counted)).filter({ hasText: new RegExp(`^${total}$`) });
  await cell.waitFor();
  return cell;
}

async function openTotal(computer: Page, { statistics, row }: Counted): Promise<Locator> {
  await openPlace(computer, statistics);
  return computer
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')
    .first();
}

import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stream, Workbook, type CellValue } from 'exceljs';
import type { PreloadImport } from '../contracts/preload-import';
import { checkCharacter } from '../domain/id-number';
import { preloadImportIsOpen } from '../domain/preload-import';
import type { PreloadImportState } from '../contracts/preload-import-states';
import type { Roster } from '../contracts/roster-states';
import type { Answer } from './api-client';
import { newHolder, type Visitor } from './identity-steps';
import { newKey } from './unit-account-steps';

export const headings = ['姓名', '证件类型', '证件号码', '内设机构', '岗位', '编制', '职称', '手机'];

/** A workbook of these rows, under the template's headings. */
export async function listOf(rows: readonly (readonly CellValue[])[]): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet('名单').addRows([headings, ...rows].map((row) => [...row]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A workbook of so many invented people, every column filled, as Excel writes it: texts stand apart from the cells. */
export async function listFile(people: number): Promise<Buffer> {
  const out = new PassThrough();
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: true });
  const bytes = buffer(out);
  const sheet = workbook.addWorksheet('名单');
  sheet.addRow(headings).commit();
  for (let serial = 0; serial < people; serial += 1) {
    const birth = new Date(Date.UTC(1960, 0, 1 + Math.floor(serial / 999))).toISOString().slice(0, 10);
    const first17 = `420106${birth.replaceAll('-', '')}${String((serial % 999) + 1).padStart(3, '0')}`;
    sheet
      .addRow([
        ...['测示例', '身份证', first17 + checkCharacter(first17), `内科${serial % 40}病区`],
        ...['专业技术人员', '编制内', '中级', String(13800000000 + serial)],
      ])
      .commit();
  }
  sheet.commit();
  await workbook.commit();
  return await bytes;
}

/** An invented person's row. */
export const personRow = (name = '测示例', number = newHolder().documentNumber): [string, string, string] => [
  name,
  '身份证',
  number,
];

/** What uploads a list. */
export function listForm(bytes: Buffer, roster: Roster): FormData {
  const form = new FormData();
  form.set('roster', roster);
  form.set('file', new Blob([new Uint8Array(bytes)]), 'list.xlsx');
  return form;
}

export const uploadList = (
  { client }: Visitor,
  bytes: Buffer,
  roster: Roster = 'in-service',
  headers = newKey(),
): Promise<Answer<PreloadImport>> =>
  client.call<PreloadImport>('POST', '/api/preload-imports', { form: listForm(bytes, roster), headers });

export const readImport = async ({ client }: Visitor, id: string): Promise<PreloadImport> =>
  (await client.get<PreloadImport>(`/api/preload-imports/${id}`)).body;

/** How it stands once it waits for somebody, or is over; or once it has come to another state. */
export async function untilImport(
  visitor: Visitor,
  id: string,
  isThere: (state: PreloadImportState) => boolean = (state) =>
    state === 'checked' || !preloadImportIsOpen(state),
): Promise<PreloadImport> {
  for (;;) {
    const found = await readImport(visitor, id);
    if (isThere(found.state)) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const decide = (
  { client }: Visitor,
  id: string,
  what: 'confirmation' | 'cancellation',
  headers = newKey(),
): Promise<Answer<PreloadImport>> =>
  client.post<PreloadImport>(`/api/preload-imports/${id}/${what}`, undefined, headers);

/** Uploads, and waits until it is checked. */
export async function checkedList(visitor: Visitor, bytes: Buffer, roster?: Roster): Promise<PreloadImport> {
  const { status, body } = await uploadList(visitor, bytes, roster);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return untilImport(visitor, body.id);
}

/** Confirms what was checked, and waits until all is in. */
export async function importChecked(visitor: Visitor, id: string): Promise<PreloadImport> {
  const { status, body } = await decide(visitor, id, 'confirmation');
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return untilImport(visitor, id, (state) => !preloadImportIsOpen(state));
}

/** The rows of a downloaded workbook, as texts. */
export async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, column) => row.getCell(column + 1).text));
  });
  return rows;
}

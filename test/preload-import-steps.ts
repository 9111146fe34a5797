import { Workbook, type CellValue } from 'exceljs';
import type { PreloadImport } from '../contracts/preload-import';
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

/** An invented person's row. */
export const personRow = (name = '测示例', number = newHolder().documentNumber): [string, string, string] => [
  name,
  '身份证',
  number,
];

export function uploadList(
  { client }: Visitor,
  bytes: Buffer,
  roster: Roster = 'in-service',
  headers = newKey(),
): Promise<Answer<PreloadImport>> {
  const form = new FormData();
  form.set('roster', roster);
  form.set('file', new Blob([new Uint8Array(bytes)]), 'list.xlsx');
  return client.call<PreloadImport>('POST', '/api/preload-imports', { form, headers });
}

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

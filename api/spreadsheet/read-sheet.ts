import { Workbook } from 'exceljs';
import { Open } from 'unzipper';
import { ProblemError } from '../problems';

/** One row that isn't empty, as texts without the spaces around them; `line` is the row's number in Excel. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A list of some hundred rows is a thousandth of it; it is held in memory several times over. */
const unpackedLimitBytes = 8 * 1024 * 1024;

/**
 * The rows of an uploaded workbook's first sheet, for lists that are small: all of it is in memory.
 * @throws ProblemError `file-not-accepted` for whatever isn't a readable `.xlsx`, `file-too-large` for what unpacks to more
 */
export async function readSheet(bytes: Buffer): Promise<SheetRow[]> {
  if (bytes.subarray(0, 4).equals(compoundFile))
    throw unreadable('文件是旧版 Excel 格式（.xls）或设有密码，请另存为不带密码的 .xlsx 文件后再上传。');
  await demandSmall(bytes);
  const workbook = new Workbook();
  try {
    // exceljs declares a Buffer of its own.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (cause) {
    throw unreadable(notWorkbook, cause);
  }
  const [sheet] = workbook.worksheets;
  if (!sheet) throw unreadable('这个 Excel 文件中没有工作表。');
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: row.cellCount }, (_, column) => row.getCell(column + 1).text.trim());
    if (cells.some(Boolean)) rows.push({ line, cells });
  });
  return rows;
}

/** How `.xls` and encrypted workbooks begin. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const notWorkbook = '这不是可以读取的 Excel 文件（.xlsx），请用下载的模板填写后再上传。';

/** Counts what really comes out: the sizes that an archive declares may be false. */
async function demandSmall(bytes: Buffer): Promise<void> {
  let unpacked = 0;
  try {
    const { files } = await Open.buffer(bytes);
    for (const file of files)
      for await (const chunk of file.stream() as AsyncIterable<Buffer>) {
        unpacked += chunk.length;
        if (unpacked > unpackedLimitBytes) throw tooLarge();
      }
  } catch (error) {
    throw error instanceof ProblemError ? error : unreadable(notWorkbook, error);
  }
}

const tooLarge = () =>
  new ProblemError('file-too-large', '表格内容过多。请删除多余的行、列和工作表，或分成几份上传。');
const unreadable = (detail: string, cause?: unknown) =>
  new ProblemError('file-not-accepted', detail, { fields: [{ path: '/file', message: detail }], cause });

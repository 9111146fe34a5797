import { posix } from 'node:path';
import { Open } from 'unzipper';
import { SheetError } from './sheet-error';
import { parseXml, type XmlHandlers } from './xml-events';

/** Of the parts that name the others; the sizes that an archive declares may be false. */
const mostIndexBytes = 1024 * 1024;

/** The packed workbook's parts that hold its first visible sheet. */
export interface WorkbookParts {
  readonly sheet: AsyncIterable<Buffer>;
  /** Absent where the workbook has no text of its own. */
  readonly sharedStrings: AsyncIterable<Buffer> | undefined;
}

/**
 * Finds them; they are unpacked as they are read.
 * @throws SheetError
 */
export async function openWorkbook(packed: Buffer): Promise<WorkbookParts> {
  const { files } = await Open.buffer(packed).catch((cause: unknown) => {
    throw new SheetError('not-a-workbook', { cause });
  });
  const byPath = new Map(files.map((file) => [file.path.toLowerCase(), file]));
  async function* unpack(path: string): AsyncGenerator<Buffer> {
    const file = byPath.get(path.toLowerCase());
    if (!file) throw new SheetError('not-a-workbook');
    try {
      yield* file.stream() as AsyncIterable<Buffer>;
    } catch (cause) {
      throw new SheetError('not-a-workbook', { cause });
    }
  }
  const sheetId = await findSheetId(unpack('xl/workbook.xml'));
  const targets = await findTargets(unpack('xl/_rels/workbook.xml.rels'));
  const sheetPath = sheetId === undefined ? undefined : targets.byId.get(sheetId);
  if (!sheetPath) throw new SheetError('not-a-workbook');
  const { sharedStrings } = targets;
  return {
    sheet: unpack(sheetPath),
    sharedStrings:
      sharedStrings && byPath.has(sharedStrings.toLowerCase()) ? unpack(sharedStrings) : undefined,
  };
}

async function findSheetId(workbook: AsyncIterable<Buffer>): Promise<string | undefined> {
  const ids: string[] = [];
  await parseWhole(workbook, (name, attributes) => {
    if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
    const [, id] = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key)) ?? [];
    if (id !== undefined) ids.push(id);
  });
  return ids[0];
}

async function findTargets(relations: AsyncIterable<Buffer>) {
  const byId = new Map<string, string>();
  let sharedStrings: string | undefined;
  await parseWhole(relations, (name, { Id, Type = '', Target = '' }) => {
    if (name !== 'Relationship' || Id === undefined) return;
    const path = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
    byId.set(Id, path);
    if (Type.endsWith('/sharedStrings')) sharedStrings = path;
  });
  return { byId, sharedStrings };
}

async function parseWhole(bytes: AsyncIterable<Buffer>, open: XmlHandlers['open']): Promise<void> {
  const nothing = () => undefined;
  for await (const read of parseXml(bytes, { open, text: nothing, close: nothing }))
    if (read > mostIndexBytes) throw new SheetError('too-much-content');
}

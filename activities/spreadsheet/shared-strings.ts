import { SheetError } from './sheet-error';
import { parseXml } from './xml-events';

/** The one part that is in memory whole; of a list of 100,000 people it is some 8 MB. */
const mostBytes = 32 * 1024 * 1024;

/** The texts that a sheet's cells refer to by number. */
export async function readSharedStrings(
  bytes: AsyncIterable<Buffer> | undefined,
): Promise<readonly string[]> {
  if (!bytes) return [];
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let phonetic = 0;
  const pieces = parseXml(bytes, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') phonetic += 1;
    },
    text(text) {
      if (isText && phonetic === 0) current += text;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') strings.push(current);
    },
  });
  for await (const read of pieces) if (read > mostBytes) throw new SheetError('too-much-content');
  return strings;
}

import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { SheetError } from './sheet-error';

export interface XmlHandlers {
  /** Names come without their prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Far more than the longest text of a cell, escaped: a parser that meets nothing for so long only fills memory. */
const mostBetweenEvents = 1024 * 1024;

/**
 * Feeds a stream of XML to the handlers, and after each piece tells how many bytes that were, for whoever takes what they
 * have made of it and wants no more than so many. Entities of a document's own are not read.
 * @throws SheetError `not-a-workbook` for what is no XML, `too-much-content` for a text or tag without end
 */
export async function* parseXml(bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<number> {
  const decoder = new StringDecoder('utf8');
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  let read = 0;
  let sinceEvent = 0;
  const heard = () => void (sinceEvent = 0);
  parser.on('error', (cause) => {
    throw new SheetError('not-a-workbook', { cause });
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard();
    handlers.open(local(name), attributes);
  });
  parser.on('text', (text) => {
    heard();
    handlers.text(text);
  });
  parser.on('cdata', (text) => {
    heard();
    handlers.text(text);
  });
  parser.on('closetag', ({ name }) => {
    heard();
    handlers.close(local(name));
  });
  for await (const piece of bytes) {
    read += piece.length;
    sinceEvent += piece.length;
    parser.write(decoder.write(piece));
    if (sinceEvent > mostBetweenEvents) throw new SheetError('too-much-content');
    yield read;
  }
  parser.close();
  yield read;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

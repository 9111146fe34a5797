import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFileSync } from 'node:fs';

/** Prints the text of the PDF that comes by standard input, a line a line. A program of its own: the reader is an ES module. */
const { promise } = getDocument({ data: new Uint8Array(readFileSync(0)), verbosity: 0 });
const paper = await promise;
for (let number = 1; number <= paper.numPages; number += 1) {
  const { items } = await (await paper.getPage(number)).getTextContent();
  process.stdout.write(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('') + '\n');
}

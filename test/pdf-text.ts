import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectFile } from './project-file';

/** What a PDF says, read by Mozilla's PDF.js: a judge other than our own. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const reader = spawn(process.execPath, [projectFile('test/read-pdf.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(reader, 'exit');
  reader.stdin.end(pdf);
  const said = await text(reader.stdout);
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The PDF could not be read: ${code}`);
  return said;
}

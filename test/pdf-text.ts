import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectFile } from './project-file';

/** What a PDF says, read by Mozilla's PDF.js: a judge other than our own. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const reader = spawn(process.execPath, [projectFile('test/read-pdf.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  reader.stdin.end(pdf);
  return await text(reader.stdout);
}

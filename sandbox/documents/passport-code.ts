import sharp from 'sharp';
import { readBlockCode } from './block-code';

/** What a sandbox passport carries as a block code in the picture, so that OCR is a function of the uploaded bytes. */
export interface PassportData {
  name: string;
  documentNumber: string;
  /** `20350501`. */
  validUntil: string;
}

const mark = 'HBWSP1';

export const packPassport = ({ name, documentNumber, validUntil }: PassportData): string =>
  [mark, name, documentNumber, validUntil].join('|');

/** The passport in a picture; nothing where there is none, or none that can be read. */
export async function readPassport(picture: Buffer): Promise<PassportData | undefined> {
  const text = await readBlockCode(sharp(picture).rotate()).catch(() => undefined);
  const [first, name, documentNumber, validUntil] = text?.split('|') ?? [];
  if (first !== mark || !name || !documentNumber || !validUntil) return undefined;
  return { name, documentNumber, validUntil };
}

const groupLength = 5;
const codeLength = 2 * groupLength;

/**
 * A confirm code as it is read aloud, `K7M2Q-X9PHR`, from whatever was typed or pasted: full-width signs, spaces and
 * hyphens of any kind, small letters. Longer text is kept, so that the server can say what is wrong with it.
 */
export function groupCode(text: string): string {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–]/g, '');
  return signs.length <= groupLength ? signs : `${signs.slice(0, groupLength)}-${signs.slice(groupLength)}`;
}

/** Whether as many signs are there as a code has. */
export const isWholeCode = (text: string): boolean => groupCode(text).length === codeLength + 1;

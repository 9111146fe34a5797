import { createHmac } from 'node:crypto';
import { documentIndexValue } from './blind-index';

/** The process of a document: its number never appears, and nobody without the key can guess it (DESIGN rule 10). */
export function identityProcessId(key: Buffer, type: string, number: string): string {
  const mac = createHmac('sha256', key)
    .update(`identity\0${documentIndexValue(type, number)}`, 'utf8')
    .digest();
  return `identity/${mac.toString('base64url')}`;
}

import { toHalfWidth } from './width';

/** Brackets and quotes of all kinds, and the signs that names are typed with or without. */
const signs = /[()[\]{}〔〕【】〈〉《》「」『』“”"'‘’·•・.,，。、\-—–_/]/g;

/**
 * The form in which two spellings of one institution are equal: half width, without spaces, brackets and signs, Latin
 * letters small (R-D3). Bracketed words stay: （示例分院） is another institution.
 */
export function normaliseInstitutionName(name: string): string {
  return toHalfWidth(name.normalize('NFKC')).replace(/\s/g, '').replace(signs, '').toLowerCase();
}

import type { Answer } from '../api/routes';

/** What a check code or a number leads to. */
export type Found = Answer<'POST /onsite-confirmations/search'>;

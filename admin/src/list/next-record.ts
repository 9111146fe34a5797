import { ApiProblem } from '../api/problem';

export interface NextRecord {
  /** Where to go: the next record, or its list. */
  address: string;
  /** What to say where it is the list. */
  told?: { words: string; tone: 'info' | 'warning' };
}

/**
 * Where to go from a record that has just been decided. The decision stands whatever comes of the look-up: one that
 * fails leads to the list as well, but is told as what it is, since there may be more to decide.
 * @param lookUp the next record's id, undefined when none is left
 * @param whenNoneIsLeft what to say then, where the list doesn't say it itself
 */
export async function nextRecord(
  list: string,
  lookUp: () => Promise<string | undefined>,
  whenNoneIsLeft?: string,
): Promise<NextRecord> {
  try {
    const id = await lookUp();
    if (id !== undefined) return { address: `${list}/${id}/show` };
    return { address: list, ...(whenNoneIsLeft && { told: { words: whenNoneIsLeft, tone: 'info' } }) };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const words = `审核结果已生效，但没能查到下一份，已回到列表。${error.message}`;
    return { address: list, told: { words, tone: 'warning' } };
  }
}

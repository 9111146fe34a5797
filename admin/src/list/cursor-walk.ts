import type { Page } from '@contracts/page';

/** Asks for the page that starts at a cursor; the first page has none. */
export type AskPage<Asked extends Page<unknown>> = (cursor: string | undefined) => Promise<Asked>;

/**
 * Numbered pages over a keyset list. The cursor of each page seen is remembered; a page opened by its address alone
 * is reached by walking there from the last one known.
 */
export class CursorWalk {
  readonly #cursors = new Map<string, string[]>();

  /** @param list identifies filter, order and page size; another list starts anew
   *  @param number 1 is the first page. Beyond the end: the last page's total and no items */
  async page<Asked extends Page<unknown>>(list: string, number: number, ask: AskPage<Asked>): Promise<Asked> {
    // Index n holds the cursor of page n + 2: the first page has none.
    const cursors = this.#cursors.get(list) ?? [];
    this.#cursors.set(list, cursors);
    let at = Math.min(number, cursors.length + 1);
    for (; ; at++) {
      const page = await ask(at === 1 ? undefined : cursors[at - 2]);
      if (!page.nextCursor) cursors.length = at - 1;
      else cursors[at - 1] = page.nextCursor;
      if (at === number) return page;
      if (!page.nextCursor) return { ...page, items: [] };
    }
  }
}

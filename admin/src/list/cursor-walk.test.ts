import { CursorWalk } from './cursor-walk';

/** Seven items in pages of three; a cursor is the index it starts at. */
const asking = () => {
  const asked: (string | undefined)[] = [];
  const ask = (cursor: string | undefined) => {
    asked.push(cursor);
    const start = Number(cursor ?? 0);
    const items = [0, 1, 2, 3, 4, 5, 6].slice(start, start + 3);
    return Promise.resolve({ items, total: 7, nextCursor: start + 3 < 7 ? String(start + 3) : undefined });
  };
  return { asked, ask };
};

describe('numbered pages over a keyset list', () => {
  it('goes page by page with one request each', async () => {
    const walk = new CursorWalk();
    const { asked, ask } = asking();
    expect((await walk.page('list', 1, ask)).items).toEqual([0, 1, 2]);
    expect((await walk.page('list', 2, ask)).items).toEqual([3, 4, 5]);
    expect((await walk.page('list', 3, ask)).items).toEqual([6]);
    expect((await walk.page('list', 2, ask)).items).toEqual([3, 4, 5]);
    expect(asked).toEqual([undefined, '3', '6', '3']);
  });

  it('walks to a page that was opened by its address', async () => {
    const { asked, ask } = asking();
    expect((await new CursorWalk().page('list', 3, ask)).items).toEqual([6]);
    expect(asked).toEqual([undefined, '3', '6']);
  });

  it('is empty beyond the end, with the total', async () => {
    const { ask } = asking();
    expect(await new CursorWalk().page('list', 9, ask)).toEqual({ items: [], total: 7 });
  });

  it('keeps the cursors of another filter apart', async () => {
    const walk = new CursorWalk();
    const { asked, ask } = asking();
    await walk.page('a', 1, ask);
    await walk.page('b', 2, ask);
    expect(asked).toEqual([undefined, undefined, '3']);
  });
});

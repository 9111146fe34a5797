import type { Judgement } from '@contracts/exam-project-preview';
import { openPreviewHost, type Shown } from './preview-host';

const origin = 'https://example.test';
const judgement: Judgement = {
  content: { choice: { level: '', category: '' }, form: {}, materials: [] },
  ...{ faults: [], askedSections: [], askedMaterials: [] },
};

/** A frame in a page of ours: what it posts, and a way to post to it. */
function frame() {
  const posted: [unknown, string][] = [];
  const listeners: ((event: unknown) => void)[] = [];
  const parent = { postMessage: (message: unknown, to: string) => posted.push([message, to]) };
  const host = openPreviewHost({
    parent,
    location: { origin },
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
  } as never);
  const hear = (data: object, from: { origin?: string; source?: unknown } = {}) =>
    listeners.forEach((listener) => listener({ origin, source: parent, ...from, data }));
  return { host, posted, hear };
}

const shown: Shown = { kind: 'preview-show', name: '示例', definition: {} as never, judgement };

test('R-L2 a preview is shown by the page of ours that frames it, and by no other', () => {
  const { host, posted, hear } = frame();
  const seen: Shown[] = [];
  host.onShow((next) => seen.push(next));
  expect(posted).toEqual([[{ kind: 'preview-ready' }, origin]]);
  hear(shown, { origin: 'https://elsewhere.test' });
  hear(shown, { source: {} });
  expect(seen).toEqual([]);
  hear(shown);
  expect(seen).toEqual([shown]);
});

test('R-L2 each answer goes to its question; a refusal is told in its words', async () => {
  const { host, posted, hear } = frame();
  const [first, second] = [1, 2].map(() => host.judge({ choice: {}, form: {}, materials: [] }, true));
  expect(posted.map(([message]) => message)).toMatchObject([{ id: 1 }, { id: 2 }]);
  hear({ kind: 'preview-refused', id: 2, sentence: '草稿有误。' });
  hear({ kind: 'preview-judged', id: 1, judgement });
  await expect(first).resolves.toEqual(judgement);
  await expect(second).rejects.toThrow('草稿有误。');
});

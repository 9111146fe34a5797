import type { ApplicationDraft } from '@contracts/exam-application-routes';
import { RequestProblem } from '@/shared/request/request-problem';
import { contentWith, hasEdits, type DraftEdits } from './draft-edits';
import { DraftSaver } from './draft-saver';

const draftOf = (version: number, form: Record<string, unknown> = {}): ApplicationDraft => ({
  content: { choice: { level: '', category: '' }, form, materials: [] },
  version,
  savedAt: null,
  faults: [],
  askedSections: [],
  askedMaterials: [],
  projectVersion: 1,
});
const changed = new RequestProblem('draft-changed', '草稿已在别处修改');
const offline = new RequestProblem('network-failed', '网络连接不上');

function start(stored = draftOf(1)) {
  let server = stored;
  const read = jest.fn(() => Promise.resolve(server));
  const write = jest.fn((version: number, edits: DraftEdits) => {
    if (version !== server.version) return Promise.reject(changed);
    const form = { ...server.content.form, ...edits.sections };
    server = { ...server, version: version + 1, content: { ...server.content, form } };
    return Promise.resolve(server);
  });
  const keep = jest.fn();
  const saver = new DraftSaver({ read, write, keep }, stored);
  const elsewhere = (form: Record<string, unknown>) =>
    (server = draftOf(server.version + 1, { ...server.content.form, ...form }));
  return { saver, read, write, keep, elsewhere, stored: () => server.content.form };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('R-M1 what is typed is stored once nothing more is typed for a moment, in one request', async () => {
  const { saver, write, stored } = start();
  saver.change({ sections: { basic: { name: '甲' } } });
  saver.change({ sections: { basic: { name: '甲乙' } } });
  expect(write).not.toHaveBeenCalled();
  await jest.runAllTimersAsync();
  expect(write).toHaveBeenCalledTimes(1);
  expect(stored()).toEqual({ basic: { name: '甲乙' } });
  expect(hasEdits(saver.current().edits)).toBe(false);
});

test('what is typed while a save is under way goes with the next and is never undone by the answer', async () => {
  const { saver, write, stored } = start();
  saver.change({ sections: { basic: { name: '甲' } } });
  const saved = saver.save();
  saver.change({ sections: { basic: { name: '甲乙' } } });
  expect(contentWith(saver.current().draft, saver.current().edits).form).toEqual({ basic: { name: '甲乙' } });
  expect(await saved).toBe(true);
  expect(write).toHaveBeenCalledTimes(2);
  expect(stored()).toEqual({ basic: { name: '甲乙' } });
});

test("another device's newer draft is taken over, with what is typed here on top", async () => {
  const { saver, elsewhere, stored } = start();
  elsewhere({ practice: { since: '2020-01-01' }, basic: { name: '旧' } });
  saver.change({ sections: { basic: { name: '新' } } });
  expect(await saver.save()).toBe(true);
  expect(stored()).toEqual({ practice: { since: '2020-01-01' }, basic: { name: '新' } });
  expect(saver.current().isMerged).toBe(true);
});

test('our own save whose answer was lost is no other device', async () => {
  const { saver, elsewhere } = start();
  elsewhere({ basic: { name: '甲' } });
  saver.change({ sections: { basic: { name: '甲' } } });
  expect(await saver.save()).toBe(true);
  expect(saver.current().isMerged).toBe(false);
});

test('what could not be stored is kept on the device and stored at the next try', async () => {
  const { saver, write, keep, stored } = start();
  write.mockRejectedValueOnce(offline);
  saver.change({ sections: { basic: { name: '甲' } } });
  expect(await saver.save()).toBe(false);
  expect(saver.current()).toMatchObject({ saving: 'failed', problem: offline });
  expect(keep).toHaveBeenLastCalledWith({ sections: { basic: { name: '甲' } } });
  expect(await saver.save()).toBe(true);
  expect(stored()).toEqual({ basic: { name: '甲' } });
  expect(keep).toHaveBeenLastCalledWith({});
});

test('R-M1 下一步 right after the last picture waits for it: what it adds is stored and judged with the rest', async () => {
  const { saver, write } = start();
  let arrive = (): void => undefined;
  const picture = new Promise<void>((resolve) => (arrive = resolve)).then(() =>
    saver.change({ materials: [{ material: 'photo', uploadId: 'u1' }] }),
  );
  saver.expect(picture);
  const saved = saver.saveAll();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(write).not.toHaveBeenCalled();
  arrive();
  expect(await saved).toBe(true);
  expect(write).toHaveBeenCalledWith(1, { materials: [{ material: 'photo', uploadId: 'u1' }] });
});

test('a picture that fails to arrive holds nobody up', async () => {
  const { saver, stored } = start();
  saver.change({ sections: { basic: { name: '甲' } } });
  saver.expect(Promise.reject(offline));
  expect(await saver.saveAll()).toBe(true);
  expect(stored()).toEqual({ basic: { name: '甲' } });
});

test('a change at the very end of a save is not taken for stored', async () => {
  const { saver, stored } = start();
  saver.change({ sections: { basic: { name: '甲' } } });
  // A screen that answers the stored draft with a change of its own, before the run has ended.
  let hasAnswered = false;
  saver.subscribe(() => {
    if (hasAnswered || saver.current().draft.version === 1) return;
    hasAnswered = true;
    void Promise.resolve().then(() => saver.change({ sections: { trial: { department: '内科' } } }));
  });
  expect(await saver.save()).toBe(true);
  expect(stored()).toEqual({ basic: { name: '甲' }, trial: { department: '内科' } });
});

test('a draft that was read before a save was answered does not come back over it', async () => {
  const { saver, read } = start();
  let answer = (_draft: ApplicationDraft): void => undefined;
  read.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const reloaded = saver.reload();
  saver.change({ sections: { basic: { name: '甲' } } });
  await saver.save();
  answer(draftOf(1));
  await reloaded;
  expect(saver.current().draft.version).toBe(2);
});

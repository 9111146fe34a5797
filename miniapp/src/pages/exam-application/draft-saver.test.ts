import type { ApplicationDraft } from '@contracts/exam-application-routes';
import { RequestProblem } from '@/shared/request/request-problem';
import { contentWith, hasEdits, type DraftEdits } from './draft-edits';
import { DraftSaver } from './draft-saver';

const draftOf = (version: number, form: Record<string, unknown> = {}): ApplicationDraft => ({
  content: { choice: { level: '', category: '' }, form, materials: [] },
  version,
  savedAt: null,
  faults: [],
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

import { useState, useSyncExternalStore } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { ApplicationDraft } from '@contracts/exam-application-routes';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import { DraftSaver } from './draft-saver';
import { PictureStoreContext } from './picture-store';
import { SubmitBar } from './submit-bar';
import { useWizard } from './use-wizard';
import { WizardPage } from './wizard-page';

jest.mock('@/shared/photo/take-picture', () => ({ takePicture: () => Promise.resolve('blob:picture') }));
jest.mock('@/shared/photo/prepare-picture', () => ({
  preparePicture: (path: string) =>
    Promise.resolve({ path, width: 900, height: 1200, sizeBytes: 1, sharpness: 900 }),
}));
const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>, [{ url: string }]> };

const definition = {
  ...{ levels: [], categories: [], fee: { kind: 'none' }, workUnit: 'not-asked', form: {} },
  materials: [{ key: 'proof', title: '其他证明', help: '', exampleHints: [], minFiles: 0, maxFiles: 2 }],
} as unknown as ExamProjectDefinition;
const draft: ApplicationDraft = {
  content: { choice: { level: '', category: '' }, form: {}, materials: [] },
  ...{ version: 1, savedAt: null, faults: [], askedSections: [], projectVersion: 1 },
  askedMaterials: [{ material: 'proof' }],
};
const write = jest.fn((_: number, { materials = [] }: { materials?: readonly object[] }) =>
  Promise.resolve({ ...draft, content: { ...draft.content, materials } } as ApplicationDraft),
);

/** The form of an application that was asked for changes, at its materials. */
function Form() {
  const [saver] = useState(
    () => new DraftSaver({ read: () => Promise.resolve(draft), write, keep: () => undefined }, draft),
  );
  const wizard = useWizard({
    person: { name: '测示例', documentNumberMasked: null },
    application: {
      ...{ id: 'application-1', state: 'changes-requested', unitName: null },
      ...{ requestedChanges: [], content: null },
    },
    project: { name: '示例项目', version: 1, definition },
    draft: [saver, useSyncExternalStore(saver.subscribe, saver.current)],
    pledge: { isAccepted: true, isOutdated: false, accept: () => undefined },
    changeUnit: () => undefined,
    startAt: { step: 'materials' },
  });
  return <WizardPage title="填写申报" wizard={wizard} lastVerbs={<SubmitBar wizard={wizard} />} />;
}

beforeEach(() => {
  jest.useFakeTimers();
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  request.mockReset().mockReturnValue(new Promise(() => undefined));
});
afterEach(() => jest.useRealTimers());

const press = (name: string, passMs = 0) =>
  act(async () => {
    // What a dialog holds is hidden from jsdom's reader; its verb is the last of the name.
    fireEvent.click(screen.getAllByRole('button', { name, hidden: true }).at(-1) as HTMLElement);
    await jest.advanceTimersByTimeAsync(passMs);
  });
const sentence = '有图片没有上传成功，请回到材料重新上传。';
const isSent = () => request.mock.calls.some(([{ url }]) => url.endsWith('/resubmission'));

test('R-L1 nothing is sent without a picture that did not arrive; it is still at its material, to be sent again', async () => {
  let fail = (_: Error): void => undefined;
  const upload = jest
    .fn<Promise<{ id: string }>, []>(() => Promise.resolve({ id: 'upload-1' }))
    .mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
  const store = { upload, addressOf: () => new Promise<string>(() => undefined) };
  render(
    <PictureStoreContext.Provider value={store}>
      <Form />
    </PictureStoreContext.Provider>,
  );
  await press('上传其他证明');
  // The network is slow: 下一步 goes on behind it, and sending waits for it.
  await press('下一步', 5_000);
  await press('重新提交');
  await press('重新提交');
  await act(() => Promise.resolve(fail(new Error('offline'))));
  expect(isSent()).toBe(false);
  screen.getByText(sentence);

  await press('去补齐');
  await press('重新上传');
  expect(write).toHaveBeenLastCalledWith(1, { materials: [{ material: 'proof', uploadId: 'upload-1' }] });
  await press('下一步');
  expect(screen.queryByText(sentence)).toBeNull();
  await press('重新提交');
  await press('重新提交');
  expect(isSent()).toBe(true);
});

test('R-L1 another picture of the same material that arrives leaves the one that did not to be sent again', async () => {
  let failFirst = (_: Error): void => undefined;
  let takeSecond = (_: { id: string }): void => undefined;
  const upload = jest
    .fn<Promise<{ id: string }>, []>(() => Promise.resolve({ id: 'upload-1' }))
    .mockReturnValueOnce(new Promise((_, reject) => (failFirst = reject)))
    .mockReturnValueOnce(new Promise((resolve) => (takeSecond = resolve)));
  const store = { upload, addressOf: () => new Promise<string>(() => undefined) };
  render(
    <PictureStoreContext.Provider value={store}>
      <Form />
    </PictureStoreContext.Provider>,
  );
  await press('上传其他证明');
  await press('下一步', 5_000);
  await press('上传材料');
  await press('上传其他证明');
  await act(() => Promise.resolve(failFirst(new Error('offline'))));
  await act(() => Promise.resolve(takeSecond({ id: 'upload-2' })));

  await press('重新上传');
  const arrived = ['upload-2', 'upload-1'].map((uploadId) => ({ material: 'proof', uploadId }));
  expect(write).toHaveBeenLastCalledWith(1, { materials: arrived });
  expect(screen.queryByRole('button', { name: '重新上传' })).toBeNull();
});

test('R-L1 a picture that is given up holds nothing up', async () => {
  const upload = () => Promise.reject(new Error('offline'));
  render(
    <PictureStoreContext.Provider value={{ upload, addressOf: () => new Promise<string>(() => undefined) }}>
      <Form />
    </PictureStoreContext.Provider>,
  );
  await press('上传其他证明');
  await press('放弃');
  await press('下一步');
  await press('重新提交');
  await press('重新提交');
  expect(isSent()).toBe(true);
});

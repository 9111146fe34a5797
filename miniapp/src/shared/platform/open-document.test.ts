import Taro from '@tarojs/taro';
import { forgetDocuments, openDocument } from './open-document.weapp';

const folder = 'wxfile://usr';
let files: string[];
let shown: (() => void)[];

beforeEach(() => {
  files = ['settings.json'];
  shown = [];
  Object.assign(Taro, {
    env: { USER_DATA_PATH: folder },
    getFileSystemManager: () => ({
      readdir: ({ success }: { success: (found: { files: string[] }) => void }) => success({ files }),
      unlink: ({ filePath }: { filePath: string }) =>
        (files = files.filter((name) => `${folder}/${name}` !== filePath)),
    }),
    downloadFile: jest.fn(({ filePath }: { filePath: string }) => {
      files.push(filePath.slice(folder.length + 1));
      return Promise.resolve({ statusCode: 200 });
    }),
    openDocument: jest.fn().mockResolvedValue({}),
    onAppShow: (listener: () => void) => shown.push(listener),
    offAppShow: (listener: () => void) => (shown = shown.filter((other) => other !== listener)),
  });
});

const open = () => openDocument('GET /applications/:id/application-form.pdf', { id: '1' }, '申报表.pdf');

test('R-M6 in WeChat the paper is there while it is open, and deleted when one comes back', async () => {
  await open();
  expect(files).toContain('申报表.pdf');
  shown.forEach((listener) => listener());
  expect(files).toEqual(['settings.json']);
  expect(shown).toEqual([]);
});

test('R-V2 a paper that was left is deleted with everything of the person', async () => {
  await open();
  forgetDocuments();
  expect(files).toEqual(['settings.json']);
});

test('R-M6 a refusal that was downloaded in its place is not kept', async () => {
  (Taro.downloadFile as unknown as jest.Mock).mockImplementationOnce(() => {
    files.push('申报表.pdf');
    return Promise.resolve({ statusCode: 404 });
  });
  await expect(open()).rejects.toMatchObject({ code: 'not-found' });
  expect(files).toEqual(['settings.json']);
});

import Taro from '@tarojs/taro';
import { addressOf } from '../request/address';
import { credentialHeaders } from '../request/credentials';
import { networkFailed, RequestProblem } from '../request/request-problem';
import type { RouteName } from '../request/route-types';

/** Where WeChat lets the mini-program keep files; the papers are the only PDFs in it, one's own data the only workbook. */
const folder = () => Taro.env.USER_DATA_PATH ?? '';

/**
 * Opens a PDF or a workbook in WeChat's own viewer, whose menu forwards and saves it. The viewer needs the file as long as it is open;
 * once the mini-program shows again the file, which has the person's whole number in it, is deleted.
 */
export async function openDocument(
  route: RouteName,
  params: Record<string, string>,
  fileName: string,
): Promise<void> {
  const filePath = `${folder()}/${fileName}`;
  const { statusCode } = await Taro.downloadFile({
    url: addressOf(route, params).url,
    header: credentialHeaders(),
    filePath,
  }).catch(() => {
    throw networkFailed();
  });
  if (statusCode !== 200) {
    forgetDocuments();
    throw new RequestProblem('not-found', '文件暂时不能打开，请返回刷新后重试。');
  }
  await Taro.openDocument({
    filePath,
    fileType: fileName.endsWith('.pdf') ? 'pdf' : 'xlsx',
    showMenu: true,
  }).finally(() => Taro.onAppShow(forgetAfterReading));
}

function forgetAfterReading(): void {
  Taro.offAppShow(forgetAfterReading);
  forgetDocuments();
}

/** Deletes what was downloaded to be opened, also by a run of the app that was killed meanwhile. */
export function forgetDocuments(): void {
  const files = Taro.getFileSystemManager();
  files.readdir({
    dirPath: folder(),
    success: (found) =>
      found.files
        .filter((name) => /\.(pdf|xlsx)$/.test(name))
        .forEach((name) => files.unlink({ filePath: `${folder()}/${name}` })),
  });
}
